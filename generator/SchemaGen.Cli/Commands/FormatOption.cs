using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary>Options for the format of an image.</summary>
internal static class FormatOption
{
    private static string[] Names => [.. Enum.GetValues<ImageFormat>().Select(static format => format.Name())];

    public static Option<ImageFormat?> Create(string name, string description)
    {
        Option<ImageFormat?> option = new(name) { Description = $"{description} One of {string.Join(", ", Names)}.", CustomParser = result => Parse(result, name), HelpName = "F" };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(Names);
        return option;
    }

    private static ImageFormat? Parse(ArgumentResult result, string name)
    {
        string given = result.Tokens[^1].Value;
        if (ImageFormats.TryParse(given, out ImageFormat format))
        {
            // libvirt has two words for this format; QEMU has only vpc.
            return format is ImageFormat.Vhd ? ImageFormat.Vpc : format;
        }

        result.AddError(Spelled.Wrong(given, name, Names));
        return null;
    }
}

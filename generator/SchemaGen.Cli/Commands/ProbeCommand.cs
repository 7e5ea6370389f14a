using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaGen.Cli.Reports;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>probe</c>: which images does a disk consist of?</summary>
internal static class ProbeCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> image = new("IMAGE") { Description = "The top image." };
        Option<ImageFormat?> imageFormat = new("--image-format")
        {
            Description = "The top image's format, such as qcow2. Without it, it is raw, whatever its content claims.",
            CustomParser = ParseFormat,
            HelpName = "F",
        };
        Option<string[]> allow = new("--allow")
        {
            Description = "A folder that images may be in; several may be given. Without any, images may be anywhere. Links count by where they lead to.",
            HelpName = "DIR",
        };
        Option<Version> level = new("--libvirt-level")
        {
            Description = "The version of libvirt that XML is for (default 9.0).",
            DefaultValueFactory = static _ => ProbeOptions.Default.LibvirtLevel,
            CustomParser = ParseLevel,
            HelpName = "V",
        };
        Option<ChainView> view = new("--as")
        {
            Description = "tree (default), xml: the backingStore element, or json: an object on one line.",
            CustomParser = static result => Choice.Parse(result, ("tree", ChainView.Tree), ("xml", ChainView.Xml), ("json", ChainView.Json)),
            HelpName = "tree|xml|json",
        };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new("probe", "Follows the backing chain of a disk. Servers are never asked.") { image, imageFormat, allow, level, view, format };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(image);
            using Progress progress = new(console);
            ProbeOptions options = new()
            {
                Gate = result.GetValue(allow) is { Length: > 0 } roots ? new OpenGate(roots) : OpenGate.AnyFile,
                LibvirtLevel = result.GetRequiredValue(level),
                Progress = new ChainProgress(progress),
            };
            StorageChain chain = ChainProber.Probe(path, result.GetValue(imageFormat), options);
            progress.Clear();
            ChainView chosen = result.GetValue(format) == ReportFormat.Json ? ChainView.Json : result.GetValue(view);
            ChainReport.Write(path, chain, chosen, console);
            return chain.Error is { } error ? ProbeOutcome.ExitCodeOf(error, chain.Images.Count <= 1) : ExitCode.Yes;
        });
        return command;
    }

    private static ImageFormat? ParseFormat(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        if (ImageFormats.TryParse(given, out ImageFormat format))
        {
            return format;
        }

        result.AddError($"'{given}' is not one of {string.Join(", ", Enum.GetValues<ImageFormat>().Select(static known => known.Name()))}");
        return null;
    }

    private static Version? ParseLevel(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        if (Version.TryParse(given, out Version? level))
        {
            return level;
        }

        result.AddError($"'{given}' is not a version such as 9.0 or 10.10.0");
        return null;
    }

    /// <summary>Shows how many images there were so far; how many there will be is not known.</summary>
    private sealed class ChainProgress(Progress progress) : IProgress<ProbeProgress>
    {
        public void Report(ProbeProgress value) => progress.Report(value.Images, ProbeOptions.Default.Limits.Images);
    }
}

using System.Text;
using System.Xml;
using SchemaGen.Storage;
using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a chain. Its errors go to the error stream, except in JSON.</summary>
internal static class ChainReport
{
    public static void Write(string path, StorageChain chain, ChainView view, ToolConsole console)
    {
        if (view == ChainView.Json)
        {
            console.Output.WriteLine(ChainJson.Write(path, chain));
            return;
        }

        if (view == ChainView.Xml)
        {
            WriteXml(chain, console);
        }
        else if (chain.Images.Count > 0)
        {
            WriteTree(chain, console);
        }

        if (chain.Error is { } error)
        {
            console.Complain($"{error.Image ?? path}: {error.Code.Word()}: {error.Message}");
        }
    }

    /// <summary>Returns the element as libvirt would write it; empty if nothing is known below the top image.</summary>
    public static string Xml(StorageChain chain, bool indent)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, Indent = indent, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, ConformanceLevel = ConformanceLevel.Fragment };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            chain.WriteTo(writer);
        }

        return text.ToString();
    }

    private static void WriteXml(StorageChain chain, ToolConsole console)
    {
        string xml = Xml(chain, indent: true);
        if (xml.Length > 0)
        {
            console.Output.WriteLine(xml);
        }

        foreach (string left in chain.NotInXml)
        {
            console.Complain($"not in the XML: {left}");
        }

        foreach (StorageImage image in chain.Images.Where(static image => image.RebaseCommand is not null))
        {
            console.Complain($"{image.Location} does not record its backing format, which was detected. To record it: {image.RebaseCommand}");
        }
    }

    private static void WriteTree(StorageChain chain, ToolConsole console)
    {
        IAnsiConsole terminal = console.HasColors ? Terminal.Of(console.Output) : Terminal.WithoutColors(console.Output);
        terminal.Profile.Capabilities.Unicode = true;
        terminal.Write(ChainTree.Of(chain));
        foreach (StorageImage image in chain.Images.Where(static image => image.RebaseCommand is not null))
        {
            console.WriteLine($"The backing format of {image.Location} is not recorded. This would record it:");
            console.WriteLine($"  {image.RebaseCommand}");
        }
    }
}

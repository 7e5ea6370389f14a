using System.Text;
using System.Xml;
using SchemaGen.Storage;

namespace ChainInspector;

/// <summary>Probes images on this machine, and fills in a document with what was found.</summary>
internal static class ProbingDemonstration
{
    public static void Run(TextWriter output)
    {
        using DemonstrationImages images = new();
        images.Raw("base.img");
        images.Qcow2("release.qcow2", "base.img", "raw");
        string top = images.Qcow2("build.qcow2", "release.qcow2", "qcow2");
        string careless = images.Qcow2("careless.qcow2", "release.qcow2", format: null);

        // Only what is in the folder may be opened.
        ProbeOptions options = new() { Gate = new OpenGate([images.Path]) };
        output.WriteLine();
        output.WriteLine("Probe images, whose headers name the images below:");
        Show(ChainProber.Probe(top, ImageFormat.Qcow2, options), images, output);
        Show(ChainProber.Probe(careless, ImageFormat.Qcow2, options), images, output);
        output.WriteLine();
        output.WriteLine("Fill in what a document leaves open:");
        output.WriteLine(Complete($"<disk type='file'><driver name='qemu' type='qcow2'/><source file='{top}'/><target dev='vda'/></disk>", options)
            .Replace(images.Path + "/", "", StringComparison.Ordinal));
    }

    private static void Show(StorageChain chain, DemonstrationImages images, TextWriter output)
    {
        string line = string.Join(" <- ", chain.Images.Select(image => $"{Name(image.Location.ToString(), images)} ({image.Format?.Name()}, {image.FormatSource.Word()})"));
        output.WriteLine(line + (chain.IsTerminated ? " <- end" : ""));
        if (chain.Error is { } error)
        {
            output.WriteLine($"  {error.Code.Word()}: {Name(error.Message, images)}");
        }
    }

    private static string Complete(string document, ProbeOptions options)
    {
        StringBuilder text = new();
        using (XmlReader reader = XmlReader.Create(new StringReader(document)))
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            ChainProber.Complete(reader, writer, options);
        }

        return text.ToString();
    }

    // The folder has another name each time, and says nothing.
    private static string Name(string text, DemonstrationImages images) => text.Replace(images.Path + "/", "", StringComparison.Ordinal);
}

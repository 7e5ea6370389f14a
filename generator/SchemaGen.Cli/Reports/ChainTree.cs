using SchemaGen.Storage;
using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>Shows a chain as a tree: the top image, and below each image the one that it is based on.</summary>
internal static class ChainTree
{
    public static Tree Of(StorageChain chain)
    {
        Tree tree = new(Line(chain.Images[0]));
        IHasTreeNodes parent = tree;
        AddParts(parent, chain.Images[0]);
        foreach (StorageImage image in chain.Images.Skip(1))
        {
            parent = parent.AddNode(Line(image));
            AddParts(parent, image);
        }

        parent.AddNode(End(chain));
        return tree;
    }

    private static void AddParts(IHasTreeNodes parent, StorageImage image)
    {
        foreach (string line in image.Info is { } info ? ImageText.Lists(info) : [])
        {
            parent.AddNode(Printable.Markup(line));
        }

        foreach (StorageDataFile file in image.DataFiles)
        {
            parent.AddNode(Printable.Markup($"data in {file.Location}"));
        }
    }

    private static string Line(StorageImage image)
    {
        string index = image.Index is int number ? $"[{number}] " : "";
        string size = image.Info?.VirtualSize is ulong bytes ? $", {new StorageSize(bytes)}" : "";
        string encryption = image.Info is { Encryption: not ImageEncryption.None } info ? ", encrypted" : "";
        string credentials = image.CredentialsDropped ? ", credentials dropped" : "";
        return Printable.Markup($"{index}{Kind(image.Kind)} {image.Location} ({Format(image)}{size}{encryption}{credentials})");
    }

    private static string Kind(ImageKind kind) => kind switch
    {
        ImageKind.Block => "block device",
        ImageKind.Directory => "directory",
        ImageKind.Nvme => "NVMe namespace",
        _ => kind.Word(),
    };

    // A stated or recorded format is the normal case and needs no remark.
    private static string Format(StorageImage image) => (image.Format?.Name(), image.FormatSource) switch
    {
        (null, _) => "format not known",
        ({ } name, FormatSource.Detected) => $"{name}, detected",
        ({ } name, FormatSource.Assumed) => $"{name}, assumed",
        ({ } name, FormatSource.Protocol) => $"{name}, by the name of a protocol",
        ({ } name, _) => name,
    };

    private static string End(StorageChain chain) => chain switch
    {
        { Error: { } error } => $"[red]broken: {error.Code.Word()}[/]",
        { IsTerminated: true } => "end of the chain",
        { Images: [.., { Info: not null }] } => "not complete: a data file is another one for QEMU than for libvirt",
        _ => "what is below is not known: it cannot be read",
    };
}

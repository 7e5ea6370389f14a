using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>
/// Shuffles the children of elements whose content libvirt's schema interleaves. A validator that stores a derivative or a state
/// for each new order grows with every such document.
/// </summary>
internal sealed class InterleaveShuffle(int seed)
{
    private static readonly HashSet<string> Interleaved =
    [
        "domain", "devices", "disk", "interface", "controller", "graphics", "video", "channel", "console", "serial", "hostdev", "filesystem",
        "features", "cpu", "clock", "os", "memoryBacking", "cputune", "numatune", "source", "target", "driver", "tpm", "redirdev", "memory",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Returns a shuffled copy of a document. Not every copy is valid, because not all content of these names is interleaved.</summary>
    public byte[] Shuffle(byte[] content)
    {
        using XmlReader reader = DomainDocuments.Open(content);
        XDocument document = XDocument.Load(reader);
        foreach (XElement parent in document.Descendants().Where(static element => Interleaved.Contains(element.Name.LocalName)).ToList())
        {
            XElement[] children = [.. parent.Elements()];

            // With text between the children, their order may matter. White space is only layout and is dropped.
            if (children.Length > 1 && !parent.Nodes().Any(static node => node is XText text && !string.IsNullOrWhiteSpace(text.Value)))
            {
                _random.Shuffle(children);
                parent.ReplaceNodes(children);
            }
        }

        using MemoryStream stream = new();
        document.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}

using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>
/// Puts the children of elements whose content libvirt's schema interleaves into a random order. A validator that keeps what it has
/// learned (a derivative, a state) for each order that it meets grows with every such document.
/// </summary>
internal sealed class InterleaveShuffle(int seed)
{
    private static readonly HashSet<string> Interleaved =
    [
        "domain", "devices", "disk", "interface", "controller", "graphics", "video", "channel", "console", "serial", "hostdev", "filesystem",
        "features", "cpu", "clock", "os", "memoryBacking", "cputune", "numatune", "source", "target", "driver", "tpm", "redirdev", "memory",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A shuffled copy of a document; not every one is valid, because not all content of these names is interleaved.</summary>
    public byte[] Shuffle(byte[] content)
    {
        using XmlReader reader = DomainDocuments.Open(content);
        XDocument document = XDocument.Load(reader);
        foreach (XElement parent in document.Descendants().Where(static element => Interleaved.Contains(element.Name.LocalName)).ToList())
        {
            XElement[] children = [.. parent.Elements()];

            // With text between the children, their order may matter; white space is only the layout, and goes.
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

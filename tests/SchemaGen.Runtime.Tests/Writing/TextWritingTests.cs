using System.Text;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Runtime.Tests.Scanning;

namespace SchemaGen.Runtime.Tests.Writing;

/// <summary>The library's own writer produces the same documents as System.Xml, and rejects what System.Xml rejects.</summary>
public sealed class TextWritingTests
{
    private const string Refused = "refused";

    private static readonly string[] Names = ["a", "b", "longer-name", "é", "中文", "x1", "p", "xml", "xmlns", "1", "a:b", "a b", ""];
    private static readonly string[] Namespaces = ["", "", "", "", "u", "v", "http://www.w3.org/XML/1998/namespace"];

    private static readonly string[] Texts =
    [
        "", "x", " ", "a < b", "]]>", "&amp;", "\"'", "\t\n\r", "\r\n", "é中", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0001", "\uFFFE", "\u007F", "\u0085\u2028", "x\u0000",
        new string('x', 10_000), new string('中', 9_000), new string('&', 9_000), string.Concat(Enumerable.Repeat("\uD83D\uDE00", 5_000)),
    ];

    [Fact]
    public void Documents_come_back_as_they_were()
    {
        Random random = new(20261122);
        int written = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string xml = RandomDocument.Of(random);
            if (TryParse(xml) is { } element)
            {
                written++;
                _ = element.Nodes;
                Saved(element).ShouldBe(xml);
                (element.Clone() as XmlRawElement).ToXml().ShouldBe(element.ToXml());
            }
        }

        written.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Trees_of_code_are_written_or_refused_as_by_System_Xml()
    {
        Random random = new(20261123);
        int written = 0;
        for (int i = 0; i < 20_000; i++)
        {
            XmlRawElement element = RandomTree(random, depth: 0);
            string expected = WrittenBySystemXml(element);
            written += expected == Refused ? 0 : 1;
            Meaning(Saved(element)).ShouldBe(Meaning(expected), expected);
        }

        written.ShouldBeInRange(2_000, 18_000);
    }

    [Fact]
    public void A_stream_that_writes_a_document_of_its_own_does_not_disturb()
    {
        XmlRawElement element = new("a") { Nodes = { new string('x', 100_000) } };
        using NestingStream stream = new();
        element.Save(stream, XmlWriteOptions.Unchecked);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(Saved(element));
    }

    private static XmlRawElement? TryParse(string xml)
    {
        try
        {
            return XmlRawElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Saved(XmlRawElement element)
    {
        using MemoryStream stream = new();
        try
        {
            element.Save(stream, XmlWriteOptions.Unchecked);
        }
        catch (XmlValidationException)
        {
            return Refused;
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string WrittenBySystemXml(XmlRawElement element)
    {
        using MemoryStream stream = new();
        try
        {
            using XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineHandling = NewLineHandling.Entitize,
            });
            element.Write(writer, XmlWriteOptions.Unchecked);
        }
        catch (XmlValidationException)
        {
            return Refused;
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // Writers may generate different prefixes.
    private static string Meaning(string document)
    {
        if (document == Refused)
        {
            return Refused;
        }

        XDocument parsed = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
        return string.Join('\n', parsed.Root!.DescendantNodesAndSelf().Select(static node => $"{node.Ancestors().Count()} {MeaningOf(node)}"));
    }

    private static string MeaningOf(XNode node) => node is XElement element
        ? $"{element.Name} {string.Join(' ', element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration).Select(static attribute => $"{attribute.Name}={attribute.Value}"))}"
        : ((XText)node).Value;

    private static XmlRawElement RandomTree(Random random, int depth)
    {
        XmlRawElement element = new(Pick(random, Names[..^4], common: 6), Pick(random, Namespaces, Namespaces.Length));
        for (int i = random.Next(3); i > 0; i--)
        {
            // System.Xml rejects p:xmlns, which Namespaces in XML 1.0 allows.
            string name = Pick(random, Names, common: 6);
            string namespaceUri = name == "xmlns" ? "" : Pick(random, Namespaces, Namespaces.Length);
            element.Attributes.Add(new XmlRawAttribute(name, namespaceUri, Pick(random, Texts, common: 8)));
        }

        for (int i = random.Next(3); i > 0 && depth < 4; i--)
        {
            element.Nodes.Add(random.Next(2) == 0 ? RandomTree(random, depth + 1) : Pick(random, Texts, common: 8));
        }

        return element;
    }

    // Names that are rejected must be rare: otherwise hardly any document could be written.
    private static string Pick(Random random, string[] all, int common) => all[random.Next(random.Next(20) == 0 ? all.Length : common)];

    private sealed class NestingStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            new XmlRawElement("other").ToXml();
            base.Write(buffer, offset, count);
        }
    }
}

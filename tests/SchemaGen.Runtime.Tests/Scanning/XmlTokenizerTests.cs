using System.Text;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Scanning;

/// <summary>The scanner and System.Xml agree on every document.</summary>
public class XmlTokenizerTests
{
    public static TheoryData<string> Documents => new(
    [
        "<a/>", "<a></a>", "<a b='1' c=\"2\"/>", "<a b='&#10;&#13;&#9; \n\t'/>", "<a>\r\nx\ry\n</a>", "<a><![CDATA[<b>&amp;]]]]></a>", "<a>x<!-- y -->z<?w?></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes' ?>\n<a/>\n<!-- c -->\n", "<?xml version='1.1'?><a/>", "<?xml encoding='UTF-8'?><a/>",
        "<a xmlns='u' xmlns:p='v'><p:b p:c='1' c='2'/><b xmlns=''><c/></b></a>", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "<p:a/>", "<a p:b=''/>", "<a:b:c xmlns:a='u'/>", "<:a/>", "<a:/>",
        "<a b='' b=''/>", "<a b=''c=''/>", "<a b/>", "<a b=c/>", "<a b='<'/>", "<a", "<a>", "<a></b>", "<a></ a>", "<a></a >", "<a/><b/>", "<a/>x", "x<a/>", "", " ", "<a>&nbsp;</a>", "<a>&#xD800;</a>",
        "<a>]]></a>", "<a>]]&gt;</a>", "<a>\uD83D\uDE00</a>", "<a>\uD83D</a>", "<é b='ü'>中</é>", "<a\u00B7/>", "<\u0300/>", "<a \n b = '1' \r\n\tc='2'/>", "<a/>\u0000", "<a xml:space='default'> </a>",
        "<a xmlns:p='u'><p:b></p:b ></a>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a><!-- - --></a>", "<a><!-- -- --></a>", "<a><?XML d?></a>", "<a><?p:i d?></a>", "<a><?i?></a>", "<a><?id</a>",
    ]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_reads_as_System_Xml_reads_it(string xml) => DocumentTrace.Of(xml).ShouldBe(DocumentTrace.OfSystemXml(xml));

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("<?xml version='1.0'?><!-- ' > -->\n<a b='>' c=\"'>'\" ><![CDATA[]]]>]]>x > ' y<?p ' > ?><b/></a> <!--\"-->")]
    public void A_document_reads_the_same_in_pieces(string xml) => DocumentTrace.Of(new PieceStream(Encoding.UTF8.GetBytes(xml))).ShouldBe(DocumentTrace.Of(xml));

    [Theory]
    [InlineData("\0", "Found the character 0x0000; expected the root element")]
    [InlineData(" ", "A text, a tag or a comment is longer than 131072 bytes")]
    [InlineData("x", "Found 'x'; expected the root element")]
    [InlineData("<a>|x", "A text, a tag or a comment is longer than 131072 bytes")]
    [InlineData("<a>|\0", "The character 0x0000 is not allowed in the content of <a>")]
    [InlineData("<a b='|x", "A text, a tag or a comment is longer than 131072 bytes")]
    [InlineData("<!--|x", "A text, a tag or a comment is longer than 131072 bytes")]
    public void An_endless_document_comes_to_its_end(string document, string message)
    {
        string[] parts = document.Split('|');
        XmlTokenizer tokens = new() { MaxTokenBytes = 1 << 17 };
        tokens.Begin(new Utf8StreamSource(new EndlessStream(parts.Length > 1 ? parts[0] : "", (byte)parts[^1][0])));
        Should.Throw<System.Xml.XmlException>(() =>
        {
            while (true)
            {
                if (tokens.Read() == XmlTokenKind.Incomplete)
                {
                    tokens.Fill();
                }
            }
        }).Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("<xmlns:a/>")] // Namespaces in XML 1.0, section 3
    [InlineData("<?xml version='1.0' encoding='-'?><a/>")] // XML 1.0, production 81
    public void Where_System_Xml_lets_pass_what_the_specification_forbids_the_specification_decides(string xml)
    {
        DocumentTrace.OfSystemXml(xml).ShouldNotBe(DocumentTrace.NotWellFormed);
        DocumentTrace.Of(xml).ShouldBe(DocumentTrace.NotWellFormed);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Bytes_are_read_in_every_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] document = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>\n<a b='1'>x</a>")];
        string trace = DocumentTrace.Of(document);
        trace.ShouldBe(DocumentTrace.OfSystemXml(document));
        trace.ShouldNotBe(DocumentTrace.NotWellFormed);
    }

    [Fact]
    public void Damaged_utf_8_is_not_well_formed() => DocumentTrace.Of([(byte)'<', (byte)'a', (byte)'>', 0xC3, (byte)'<', (byte)'/', (byte)'a', (byte)'>']).ShouldBe(DocumentTrace.NotWellFormed);

    [SkippableFact]
    public void Libvirts_documents_read_as_System_Xml_reads_them()
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All())
        {
            byte[] bytes = File.ReadAllBytes(document.Path);
            DocumentTrace.Of(bytes).ShouldBe(DocumentTrace.OfSystemXml(bytes), document.Path);
        }
    }

    [Fact]
    public void Documents_of_random_pieces_read_as_System_Xml_reads_them()
    {
        Random random = new(20261121);
        int wellFormed = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string xml = RandomDocument.Of(random);
            if (xml.EnumerateRunes().Any(static rune => rune.Value > 0xFFFF))
            {
                // The fifth edition of XML 1.0 allows such characters in names; System.Xml does not.
                continue;
            }

            string expected = DocumentTrace.OfSystemXml(xml);
            wellFormed += expected == DocumentTrace.NotWellFormed ? 0 : 1;
            DocumentTrace.Of(xml).ShouldBe(expected, xml);
        }

        // Otherwise the test would cover too few well-formed documents.
        wellFormed.ShouldBeGreaterThan(5_000);
    }
}

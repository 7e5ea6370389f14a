using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Reading;

/// <summary>The library's own reader and System.Xml's say the same of every document.</summary>
public class XmlMemoryReaderTests
{
    // Pieces that XML gives a meaning, and pieces that break it.
    private static readonly string[] Pieces =
    [
        "<a>", "</a>", "<a/>", "<p:a>", "</p:a>", "<a b='c'>", " b='c'", " p:b='c'", " xmlns='u'", " xmlns:p='u'", " xmlns:q='u'", " q:b='c'", " xmlns:p=''", " xmlns=''",
        "x", " ", "\t", "\n", "\r", "\r\n", "&lt;", "&amp;", "&#65;", "&#x41;", "&#xD;", "&#10;", "&#0;", "&#x110000;", "&other;", "&", ";", "<", ">", "/", "=", "'", "\"",
        "<!-- c -->", "<!--", "-->", "--", "<![CDATA[", "]]>", "]", "<![CDATA[ <d> & ]]>", "<?i d?>", "<?i?>", "<?", "?>", "<?xml version='1.0'?>", "<!DOCTYPE a>",
        "é", "中", "\u0001", "\uFFFE", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0300", "\u00B7", "-", ".", "1", ":", "_", " xml:space='preserve'", " xml:space='odd'", " xml:lang='en'",
        " xmlns:xml='http://www.w3.org/XML/1998/namespace'", " xmlns:p='http://www.w3.org/XML/1998/namespace'", " xmlns:xmlns='u'", " xmlns:p='http://www.w3.org/2000/xmlns/'",
    ];

    public static TheoryData<string> Documents => new(
    [
        "<a/>", "<a></a>", "<a b='1' c=\"2\"/>", "<a b='&#10;&#13;&#9; \n\t'/>", "<a>\r\nx\ry\n</a>", "<a><![CDATA[<b>&amp;]]]]></a>", "<a>x<!-- y -->z<?w?></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes' ?>\n<a/>\n<!-- c -->\n", "<?xml version='1.1'?><a/>", "<?xml encoding='UTF-8'?><a/>",
        "<a xmlns='u' xmlns:p='v'><p:b p:c='1' c='2'/><b xmlns=''><c/></b></a>", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "<p:a/>", "<a p:b=''/>", "<a:b:c xmlns:a='u'/>", "<:a/>", "<a:/>",
        "<a b='' b=''/>", "<a b=''c=''/>", "<a b/>", "<a b=c/>", "<a b='<'/>", "<a", "<a>", "<a></b>", "<a></ a>", "<a></a >", "<a/><b/>", "<a/>x", "x<a/>", "", " ", "<a>&nbsp;</a>", "<a>&#xD800;</a>",
        "<a>]]></a>", "<a>]]&gt;</a>", "<a>\uD83D\uDE00</a>", "<a>\uD83D</a>", "<é b='ü'>中</é>", "<a\u00B7/>", "<\u0300/>", "<a \n b = '1' \r\n\tc='2'/>", "<a/>\u0000", "<a xml:space='default'> </a>", "<a xml:space='x'/>",
        "<a xmlns:p='u'><p:b></p:b ></a>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a><!-- - --></a>", "<a><!-- -- --></a>", "<a><?XML d?></a>", "<a><?p:i d?></a>", "<a><?i?></a>", "<a><?id</a>",
    ]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_reads_as_System_Xml_reads_it(string xml) => ReaderTrace.OfMemory(xml).ShouldBe(ReaderTrace.OfSystemXml(xml));

    [Theory]
    [InlineData("<xmlns:a/>")] // Namespaces in XML 1.0, section 3
    [InlineData("<?xml version='1.0' encoding='-'?><a/>")] // XML 1.0, production 81
    public void Where_System_Xml_lets_pass_what_the_specification_forbids_the_specification_decides(string xml)
    {
        ReaderTrace.OfSystemXml(xml).ShouldNotBe(ReaderTrace.NotWellFormed);
        ReaderTrace.OfMemory(xml).ShouldBe(ReaderTrace.NotWellFormed);
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
        string trace = ReaderTrace.OfMemory(document);
        trace.ShouldBe(ReaderTrace.OfSystemXml(document));
        trace.ShouldNotBe(ReaderTrace.NotWellFormed);
    }

    [Fact]
    public void Damaged_utf_8_is_not_well_formed() => ReaderTrace.OfMemory([(byte)'<', (byte)'a', (byte)'>', 0xC3, (byte)'<', (byte)'/', (byte)'a', (byte)'>']).ShouldBe(ReaderTrace.NotWellFormed);

    [SkippableFact]
    public void Libvirts_documents_read_as_System_Xml_reads_them()
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All())
        {
            byte[] bytes = File.ReadAllBytes(document.Path);
            ReaderTrace.OfMemory(bytes).ShouldBe(ReaderTrace.OfSystemXml(bytes), document.Path);
        }
    }

    [Fact]
    public void Documents_of_random_pieces_read_as_System_Xml_reads_them()
    {
        Random random = new(20261121);
        int wellFormed = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string xml = RandomDocument(random);
            string expected = ReaderTrace.OfSystemXml(xml);
            wellFormed += expected == ReaderTrace.NotWellFormed ? 0 : 1;
            ReaderTrace.OfMemory(xml).ShouldBe(expected, xml);
        }

        // Else the test would say little of documents that are right.
        wellFormed.ShouldBeGreaterThan(5_000);
    }

    private static string RandomDocument(Random random)
    {
        StringBuilder xml = new("<a xmlns:p='w'>");
        int length = random.Next(1, 7);
        for (int i = 0; i < length; i++)
        {
            string piece = Pieces[random.Next(Pieces.Length)];
            xml.Append(random.Next(6) switch
            {
                0 => $"<b{piece}/>",
                1 => $"<p:b c='{piece}'>{Pieces[random.Next(Pieces.Length)]}</p:b>",
                2 => $"<b>{piece}</b>",
                _ => piece,
            });
        }

        xml.Append("</a>");
        if (random.Next(8) == 0)
        {
            xml.Insert(random.Next(xml.Length + 1), Pieces[random.Next(Pieces.Length)]);
        }

        return xml.ToString();
    }
}

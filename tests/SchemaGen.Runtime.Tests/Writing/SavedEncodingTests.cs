using System.Text;
using System.Xml.Linq;

namespace SchemaGen.Runtime.Tests.Writing;

/// <summary>A saved document declares its encoding and has the same content as in UTF-8; otherwise nothing is saved.</summary>
public sealed class SavedEncodingTests
{
    [Theory]
    [InlineData("ISO-8859-1", "<a x='é日'>é€</a>", "<?xml version='1.0' encoding='ISO-8859-1'?><a x='é&#x65E5;'>é&#x20AC;</a>")]
    [InlineData("us-ascii", "<a>é</a>", "<?xml version='1.0' encoding='us-ascii'?><a>&#xE9;</a>")]
    [InlineData("utf-8", "<a>é</a>", "<?xml version='1.0' encoding='utf-8'?><a>Ã©</a>")]
    [InlineData("nonsense", "<a>é</a>", "<?xml version='1.0' encoding='utf-8'?><a>Ã©</a>")]
    [InlineData("utf-7", "<a>é</a>", "<?xml version='1.0' encoding='utf-8'?><a>Ã©</a>")]
    public void A_string_is_saved_in_the_encoding_that_it_declares(string encoding, string xml, string expected)
    {
        XmlRawElement root = XmlRawElement.Parse($"<?xml version='1.0' encoding='{encoding}'?>{xml}");
        Encoding.Latin1.GetString(Saved(root)).ShouldBe(expected);
        root.ToXml().ShouldBe(xml);
        root.Nodes.Add("end");
        Encoding.Latin1.GetString(Saved(root)).ShouldBe(expected.Replace("</a>", "end</a>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("IBM037")]
    [InlineData("shift_jis")]
    public void What_a_string_declares_is_how_its_file_is_read(string encoding)
    {
        byte[] saved = Saved(XmlRawElement.Parse($"<?xml version='1.0' encoding='{encoding}'?><a>é日€</a>"));
        Documents.DocumentLoader.LoadRaw(Documents.DocumentInput.OfBytes(saved)).Text.ShouldBe("é日€");
    }

    [Theory]
    [InlineData("<a><b/><日/></a>", "Nodes[1]")]
    [InlineData("<a><b/><c><d/><日:e xmlns:日='u'/></c></a>", "Nodes[1].Nodes[1]")]
    [InlineData("<a><b/><c x='1' 日='1'/></a>", "Nodes[1].Attributes")]
    [InlineData("<a><b/><c><d/>t<!--日--></c></a>", "Nodes[1]")]
    [InlineData("<a><b/><c/><?日 x?></a>", "")]
    [InlineData("<a><b><c/><?p 日?></b></a>", "Nodes[0]")]
    [InlineData("<!--日--><a/>", "")]
    public void What_cannot_be_a_reference_is_an_error_and_nothing_is_written(string xml, string path)
    {
        XmlRawElement root = XmlRawElement.Parse(xml);
        using MemoryStream stream = new();
        XmlValidationError error = Should.Throw<XmlValidationException>(() => root.Save(stream, new XmlWriteOptions { Encoding = Encoding.Latin1 })).Errors.ShouldHaveSingleItem();
        error.ObjectPath.ShouldBe(path);
        error.Message.ShouldContain("U+65E5");
        stream.Length.ShouldBe(0);
        Should.Throw<XmlValidationException>(() => Saved(XmlRawElement.Parse($"<?xml version='1.0' encoding='ISO-8859-1'?>{xml}"))).Errors[0].ObjectPath.ShouldBe(path);
    }

    [Theory]
    [InlineData("<a><![CDATA[x €<y]]></a>", "<a><![CDATA[x ]]>&#x20AC;<![CDATA[<y]]></a>")]
    [InlineData("<a x='€'>€<![CDATA[€😀]]>€</a>", "<a x='&#x20AC;'>&#x20AC;<![CDATA[]]>&#x20AC;<![CDATA[]]>&#x1F600;<![CDATA[]]>&#x20AC;</a>")]
    public void A_CDATA_section_is_split_around_a_reference(string xml, string expected)
    {
        byte[] saved = Saved(XmlRawElement.Parse($"<?xml version='1.0' encoding='ISO-8859-1'?>{xml}"));
        Encoding.Latin1.GetString(saved).ShouldEndWith(expected);
        XElement.Load(new MemoryStream(saved)).Value.ShouldBe(XElement.Parse(xml).Value);
    }

    private static byte[] Saved(XmlRawElement root)
    {
        using MemoryStream stream = new();
        root.Save(stream);
        return stream.ToArray();
    }
}

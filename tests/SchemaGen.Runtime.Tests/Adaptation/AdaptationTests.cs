using System.Text;

namespace SchemaGen.Runtime.Tests.Adaptation;

/// <summary>Tests the smallest change that makes a document valid.</summary>
public sealed class AdaptationTests
{
    private static string Disk => """
        element disk {
          ((attribute type { "file" }, element source { attribute file { text } })
           | (attribute type { "block" }, element source { attribute dev { text } })),
          attribute device { "disk" | "cdrom" }?,
          (element target { attribute dev { xsd:NCName } } & element driver { attribute type { "raw" | "qcow2" } }? & element size { xsd:unsignedInt }?)
        }
        """;

    /// <summary>The schema, the document, the result, and the changes as kind and path.</summary>
    public static TheoryData<string, string, string, string> Adaptable => new()
    {
        { "element a { empty }", "<a/>", "<a/>", "" },
        { "element a { empty }", "<a b='1'  c = '2' />", "<a />", "AttributeRemoved /a/@b, AttributeRemoved /a/@c" },
        { "element a { element b { empty }* }", "<a>\n  <b/>\n  <!-- old -->\n  <c d='1'>x</c>\n  <b/>\n</a>", "<a>\n  <b/>\n  <!-- old -->\n  <b/>\n</a>", "ElementRemoved /a/c" },
        { "element a { element b { empty }* }", "<a>\r\n\t<c/>\r\n\t<b/><c/>\r\n</a>", "<a>\r\n\t<b/>\r\n</a>", "ElementRemoved /a/c, ElementRemoved /a/c[2]" },
        { "element a { element b { empty } }", "<a>lost<b/><![CDATA[too]]><!--kept--></a>", "<a><b/><!--kept--></a>", "TextRemoved /a, TextRemoved /a" },

        // Children move alone, with their lines; as many as possible stay.
        { "element a { element b { empty }, element c { empty }, element d { empty } }", "<a>\n  <d/>\n  <b/>\n  <c/>\n</a>", "<a>\n  <b/>\n  <c/>\n  <d/>\n</a>", "ElementMoved /a/d" },
        { "element a { element b { empty }, element c { empty }*, element d { attribute e { text } } }", "<a><d e='1' f='2'/><c/><c/><b/></a>", "<a><b/><c/><c/><d e='1'/></a>", "ElementMoved /a/d, AttributeRemoved /a/d/@f, ElementMoved /a/b" },
        { "element a { (element b { empty }, element c { empty }) & element d { empty }* }", "<a><c/><d/><b/></a>", "<a><b/><c/><d/></a>", "ElementMoved /a/b" },

        // The attribute distinguishes the cases and decides what is lost.
        { "element a { (attribute k { 'x' }, element b { empty }?) | (attribute k { 'y' }, element c { empty }?) }", "<a k='y'><b/><c/></a>", "<a k='y'><c/></a>", "ElementRemoved /a/b" },
        { "element a { (attribute k { 'x' }, element b { empty }?) | element c { empty }? }", "<a k='z'><c/></a>", "<a><c/></a>", "AttributeRemoved /a/@k" },

        // An invalid child is removed if its parent can do without it; otherwise its invalid content is removed.
        { "element a { element b { attribute c { text } }? }", "<a><b><d/></b></a>", "<a></a>", "ElementRemoved /a/b" },
        { "element a { element b { attribute c { text }? } }", "<a><b><d/></b></a>", "<a><b></b></a>", "ElementRemoved /a/b/d" },
        { "element a { element b { element c { empty } } }", "<a><b><d/></b><b><c/></b></a>", "<a><b><c/></b></a>", "ElementRemoved /a/b" },

        // Values: children are removed, and so is a text if the value can be empty.
        { "element a { xsd:int }", "<a>1<b/></a>", "<a>1</a>", "ElementRemoved /a/b" },
        { "element a { xsd:int | empty }", "<a> x </a>", "<a>  </a>", "TextRemoved /a" },
        { "element a { list { xsd:int+ } }", "<a b='1'>1 2</a>", "<a>1 2</a>", "AttributeRemoved /a/@b" },
        { "element a { mixed { element b { empty }* } }", "<a>one <b/> two <c/> three</a>", "<a>one <b/> two  three</a>", "ElementRemoved /a/c" },

        // Namespaces: declarations stay, and names are compared, not prefixes.
        { "namespace n = 'urn:n' element n:a { attribute n:b { text } }", "<x:a xmlns:x='urn:n' x:b='1' b='2' xmlns='urn:other'><c/></x:a>", "<x:a xmlns:x='urn:n' x:b='1' xmlns='urn:other'></x:a>", "AttributeRemoved /a/@b, ElementRemoved /a/c" },
        { "element a { xsd:QName }", "<a b='1' xmlns:p='urn:p'>p:x</a>", "<a xmlns:p='urn:p'>p:x</a>", "AttributeRemoved /a/@b" },
        { "element a { (attribute * - b { text })* }", "<a b='1' c='2'/>", "<a c='2'/>", "AttributeRemoved /a/@b" },
    };

    /// <summary>The schema, the document, and the errors as code and message.</summary>
    public static TheoryData<string, string, string> Impossible => new()
    {
        { "element a { attribute b { text } }", "<a/>", "RNG202 <a> lacks attribute 'b', whose value would have to be invented" },
        { "element a { attribute b { 'x' } }", "<a b='y'/>", "RNG203 'y' is not a value of attribute 'b' of <a>, which is required; expected 'x'; a replacement has to be given" },
        { "element a { element b { empty }, element c { empty } }", "<a>\n<c/></a>", "RNG102 <a> lacks <b>, which would have to be invented" },
        { "element a { xsd:int }", "<a>x</a>", "RNG302 'x' is not a value of <a>; expected an int; a replacement has to be given" },
        { "element a { empty }", "<b/>", "RNG101 The root element is <b>; expected <a>" },
        { "element a { notAllowed? }", "<a", "RNG001 The document is not well-formed" },
        { "element a { empty }", "<!DOCTYPE a><a/>", "RNG002 DOCTYPE is not allowed" },
    };

    [Theory]
    [MemberData(nameof(Adaptable))]
    public void A_document_is_adapted_with_the_least_change(string schema, string document, string result, string changes)
    {
        XmlAdaptation adaptation = Adapt(schema, document);

        adaptation.Errors.ShouldBeEmpty();
        Encoding.UTF8.GetString(adaptation.Document.Span).ShouldBe(result);
        string.Join(", ", adaptation.Changes.Select(static change => $"{change.Kind} {change.Path}")).ShouldBe(changes);
        LossReport.Unaccounted(document, adaptation).ShouldBeEmpty();
        adaptation.IsLossless.ShouldBe(!changes.Contains("Removed", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_would_have_to_be_invented_is_named(string schema, string document, string error)
    {
        XmlAdaptation adaptation = Adapt(schema, document);

        XmlValidationError found = adaptation.Errors.ShouldHaveSingleItem();
        $"{found.Code} {found.Message}".ShouldStartWith(error);
        found.Line.ShouldBe(1);
        adaptation.IsPossible.ShouldBeFalse();
        adaptation.IsLossless.ShouldBeFalse();
        adaptation.Changes.ShouldBeEmpty();
        Should.Throw<XmlValidationException>(() => adaptation.Document);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_its_place()
    {
        XmlAdaptation adaptation = Adapt(Disk, "<disk type='file'>\n  <source dev='/dev/sda'/>\n  <target dev='1a'/>\n  <size>big</size>\n</disk>");

        adaptation.Errors.Select(static error => (error.Line, error.Column, error.Code, error.Path)).ShouldBe(
        [
            (2, 4, XmlErrorCodes.MissingAttribute, "/disk/source"),
            (3, 11, XmlErrorCodes.InvalidAttributeValue, "/disk/target/@dev"),
        ]);
    }

    [Fact]
    public void Values_are_replaced_only_where_the_schema_refuses_them()
    {
        const string Document = "<disk type=\"file\" device='lun'><source file='lun'/><target dev='lun'/><driver type='luks2'/><size> big </size></disk>";
        XmlAdaptation adaptation = Adapt(
            Disk,
            Document,
            new XmlValueReplacement("**/@*", "lun", "disk"),
            new XmlValueReplacement("driver/@type", "luks2", "qcow2"),
            new XmlValueReplacement("/disk/size", "big", "4096"));

        Encoding.UTF8.GetString(adaptation.Document.Span)
            .ShouldBe("<disk type=\"file\" device='disk'><source file='lun'/><target dev='lun'/><driver type='qcow2'/><size> 4096 </size></disk>");
        adaptation.Changes.ShouldAllBe(static change => change.Kind == XmlAdaptationChangeKind.ValueReplaced);
        adaptation.Changes.Select(static change => (change.Path, change.Text, change.NewText))
            .ShouldBe([("/disk/@device", "lun", "disk"), ("/disk/driver/@type", "luks2", "qcow2"), ("/disk/size", "big", "4096")]);
        adaptation.IsLossless.ShouldBeTrue();
        LossReport.Unaccounted(Document, adaptation).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/disk/driver/@type", true)]
    [InlineData("/disk/*/@type", true)]
    [InlineData("/**/@type", true)]
    [InlineData("@type", true)]
    [InlineData("disk/driver/@*", true)]
    [InlineData("/**/disk/**/driver/**/@type", true)]
    [InlineData("/driver/@type", false)]
    [InlineData("/disk/@type", false)]
    [InlineData("/*/@type", false)]
    [InlineData("disk/driver", false)]
    public void A_path_says_which_values_are_replaced(string path, bool isReplaced)
    {
        XmlAdaptation adaptation = Adapt(Disk, "<disk type='file'><source file='a'/><target dev='a'/><driver type='luks'/></disk>", new XmlValueReplacement(path, "luks", "raw"));

        adaptation.Changes.Any(static change => change.Kind == XmlAdaptationChangeKind.ValueReplaced).ShouldBe(isReplaced);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/a//b")]
    [InlineData("/@a/b")]
    [InlineData("/a/@")]
    public void What_is_no_path_is_refused(string path) =>
        Should.Throw<ArgumentException>(() => Adapt(Disk, "<disk/>", new XmlValueReplacement(path, "a", "b")));

    [Fact]
    public void A_new_value_is_escaped_in_the_way_of_its_place()
    {
        XmlAdaptation adaptation = Adapt(
            "element a { attribute b { '\"<&' }, element c { '<&' }, element d { 'x&y' } }",
            "<a b=\"1\"><c>1</c><d><![CDATA[1]]></d></a>",
            new XmlValueReplacement("@b", "1", "\"<&"),
            new XmlValueReplacement("c", "1", "<&"),
            new XmlValueReplacement("d", "1", "x&y"));

        Encoding.UTF8.GetString(adaptation.Document.Span).ShouldBe("<a b=\"&quot;&lt;&amp;\"><c>&lt;&amp;</c><d>x&amp;y</d></a>");
    }

    [Fact]
    public void A_new_value_that_cannot_be_in_XML_is_refused() =>
        Adapt("element a { attribute b { text }? , attribute c { xsd:string { pattern = '[^1]' } } }", "<a c='1'/>", new XmlValueReplacement("@c", "1", "\0")).IsPossible.ShouldBeFalse();

    [Fact]
    public void What_the_schema_knows_can_be_kept()
    {
        XmlAdaptationOptions options = new() { KeepsKnown = true };
        const string Document = "<disk type='file' device='lun' new='1'><source file='a'/><target dev='a'/><driver type='luks'/><size>x</size><serial/></disk>";

        XmlAdaptation refused = Load(Disk).Adapt(Encoding.UTF8.GetBytes(Document), options);
        refused.Errors.Select(static error => (error.Code, error.Path)).ShouldBe(
        [
            (XmlErrorCodes.InvalidAttributeValue, "/disk/@device"),
            (XmlErrorCodes.InvalidAttributeValue, "/disk/driver/@type"),
            (XmlErrorCodes.InvalidElementValue, "/disk/size"),
        ]);

        XmlAdaptation adapted = Load(Disk).Adapt(
            Encoding.UTF8.GetBytes(Document),
            options with { Replacements = [new("@device", "lun", "disk"), new("@type", "luks", "raw"), new("size", "x", "1")] });
        Encoding.UTF8.GetString(adapted.Document.Span)
            .ShouldBe("<disk type='file' device='disk'><source file='a'/><target dev='a'/><driver type='raw'/><size>1</size></disk>");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void The_encoding_stays(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string content) => [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>\n<!-- \u00E9 -->{content}<?end?>\n")];

        XmlAdaptation adaptation = Load("element a { element b { text }* }").Adapt(Bytes("<a><c/><b>\u00E9</b></a>"));

        adaptation.Document.ToArray().ShouldBe(Bytes("<a><b>\u00E9</b></a>"));
    }

    [Fact]
    public void A_doctype_that_is_ignored_stays()
    {
        XmlAdaptationOptions options = new() { Reading = new XmlReadOptions { Doctype = XmlDoctype.Ignore } };

        XmlAdaptation adaptation = Load("element a { empty }").Adapt("<!DOCTYPE a [<!-- x -->]>\n<a b='1'/>"u8.ToArray(), options);

        adaptation.Changes.ShouldHaveSingleItem().Line.ShouldBe(2);
        adaptation.Document.Span.SequenceEqual("<!DOCTYPE a [<!-- x -->]>\n<a/>"u8).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Load("element a { empty }").Adapt("<a/>"u8.ToArray(), options with { Reading = new XmlReadOptions { Doctype = XmlDoctype.Internal } }));
    }

    [Fact]
    public void A_deep_document_is_an_ordinary_error()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000));

        Adapt("a = element a { a? } start = a", deep).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
    }

    [Fact]
    public void Work_beyond_the_limit_is_an_ordinary_error()
    {
        // Each of 3,000 children can be in each of 3,000 states, before a child that is missing.
        string schema = $"element a {{ {string.Join(", ", Enumerable.Range(0, 3_000).Select(static _ => "element b { empty }?"))}, element c {{ empty }} }}";
        string document = $"<a>{string.Concat(Enumerable.Repeat("<b/>", 3_000))}</a>";

        Adapt(schema, document).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
    }

    [Fact]
    public void A_hundred_thousand_children_are_looked_at_once()
    {
        string document = $"<a>{string.Concat(Enumerable.Range(0, 100_000).Select(static i => i % 100 == 0 ? "<b x='1'/><d/>" : "<b/>"))}</a>";

        XmlAdaptation adaptation = Adapt("element a { (element b { empty } | element c { empty })* }", document);

        adaptation.Changes.Count.ShouldBe(2_000);
        adaptation.Changes[^1].Path.ShouldBe("/a/d[1000]");
    }

    private static XmlAdaptation Adapt(string schema, string document, params XmlValueReplacement[] replacements) =>
        Load(schema).Adapt(Encoding.UTF8.GetBytes(document), new XmlAdaptationOptions { Replacements = replacements });

    private static XmlSchemaReader Load(string schema) => LoadedSchema.FromTexts("schema.rnc", new Dictionary<string, string> { ["schema.rnc"] = schema }).Reader;
}

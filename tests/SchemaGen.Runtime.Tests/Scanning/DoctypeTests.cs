using System.Text;
using System.Xml;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Scanning.Dtd;
using SchemaGen.Runtime.Tests.Conformance;

namespace SchemaGen.Runtime.Tests.Scanning;

/// <summary>Tests the effects of a DOCTYPE's internal subset on a document.</summary>
public sealed class DoctypeTests
{
    [Theory]
    [InlineData("<!ENTITY e 'text'>", "<a>&e; &e;</a>", "<a>text text</a>")]
    [InlineData("<!ENTITY e '<b>&f;</b>'><!ENTITY f '1'>", "<a>&e;</a>", "<a><b>1</b></a>")]
    [InlineData("<!ENTITY e 'first'><!ENTITY e 'second'>", "<a>&e;</a>", "<a>first</a>")]
    [InlineData("<!ENTITY e '&lt;&#38;amp;'>", "<a>&e;&amp;&#65;</a>", "<a>&lt;&amp;&amp;&#65;</a>")]
    [InlineData("<!ENTITY e '&#60;b/>'>", "<a>&e;</a>", "<a><b/></a>")]
    [InlineData("<!ENTITY e '&#38;#60;b/>'>", "<a>&e;</a>", "<a>&#60;b/></a>")]
    [InlineData("<!ENTITY e ']]'>", "<a>&e;></a>", "<a>]]&gt;</a>")]
    [InlineData("<!ENTITY e ']>'>", "<a>]&e;</a>", "<a>]]&gt;</a>")]
    [InlineData("<!ENTITY e '&#13;&#10;\r\n'>", "<a>&e;</a>", "<a>&#13;\n\n</a>")]
    [InlineData("<!ENTITY e '\n'>", "<a>\r&e;</a>", "<a>\n\n</a>")]
    [InlineData("<!ENTITY e '<![CDATA[&#13;&x;]]>'>", "<a>&e;</a>", "<a><![CDATA[]]>&#13;<![CDATA[&x;]]></a>")]
    [InlineData("<!ENTITY e 'text'>", "<a><!--&e;--><?p &e;?><![CDATA[&e;]]></a>", "<a><!--&e;--><?p &e;?><![CDATA[&e;]]></a>")]
    [InlineData("<!ENTITY lt '&#38;#60;'>", "<a b='&lt;'>&lt;</a>", "<a b='&lt;'>&lt;</a>")]
    public void Entities_in_content(string subset, string root, string expanded) => Expand(subset, root).ShouldBe(expanded);

    [Theory]
    [InlineData("<!ENTITY e 'text'>", "<a b='&e;'/>", "<a b=\"text\"/>")]
    [InlineData("<!ENTITY e '\"&#39;'>", "<a b='&e;'/>", "<a b=\"&quot;'\"/>")]
    [InlineData("<!ENTITY e ' \n&#10;&#13;&#38;#10;'>", "<a b='&e;'/>", "<a b=\"    &#10;\"/>")]
    [InlineData("<!ENTITY e '&#38;#60;&lt;'>", "<a b='&e;'/>", "<a b=\"&lt;&lt;\"/>")]
    [InlineData("<!ENTITY e '<b c=\"&#13;\"/>'>", "<a>&e;</a>", "<a><b c=\" \"/></a>")]
    [InlineData("<!ENTITY e 'x'>", "<a b='\t&amp;&#9;' c='&e;'></a>", "<a b='\t&amp;&#9;' c=\"x\"></a>")]
    public void Entities_in_values(string subset, string root, string expanded) => Expand(subset, root).ShouldBe(expanded);

    [Theory]
    [InlineData("<!ATTLIST a b CDATA '1' c (x|y) #FIXED 'x' d ID #IMPLIED>", "<a c='x'/>", "<a c='x' b=\"1\"/>")]
    [InlineData("<!ATTLIST a b CDATA '1'><!ATTLIST a b CDATA '2' c CDATA '3'>", "<a></a>", "<a b=\"1\" c=\"3\"></a>")]
    [InlineData("<!ATTLIST a b CDATA #IMPLIED b CDATA '2'>", "<a />", "<a />")]
    [InlineData("<!ATTLIST p:a xmlns:p CDATA #FIXED 'urn:p'>", "<p:a/>", "<p:a xmlns:p=\"urn:p\"/>")]
    [InlineData("<!ENTITY e '\"'><!ATTLIST a b CDATA '&e;&lt;'>", "<a\n/>", "<a b=\"&quot;&lt;\"\n/>")]
    [InlineData("<!ATTLIST a b NMTOKENS ' x  y '>", "<a/>", "<a b=\"x y\"/>")]
    [InlineData("<!ATTLIST a b NMTOKENS #IMPLIED>", "<a b='\n x&#32;&#32;y &#10;'/>", "<a b=\"x y &#10;\"/>")]
    [InlineData("<!ATTLIST a b CDATA '1'><!ENTITY e '<a/>'>", "<r>&e;<a b='2'/></r>", "<r><a b=\"1\"/><a b='2'/></r>")]
    public void Attribute_defaults_and_types(string subset, string root, string expanded) => Expand(subset, root).ShouldBe(expanded);

    [Theory]
    [InlineData("<!ENTITY % p \"<!ENTITY e 'text'>\"> %p;", "<a>&e;</a>", "<a>text</a>")]
    [InlineData("<!ENTITY % xx '&#37;zz;'><!ENTITY % zz '&#60;!ENTITY tricky \"error-prone\" >' >%xx;", "<a>&tricky;</a>", "<a>error-prone</a>")]
    [InlineData("<!ENTITY e '1'><!ENTITY % p SYSTEM 'p'>%p;<!ENTITY e '2'><!ATTLIST a b CDATA '&x;'>", "<a>&e;</a>", "<a>1</a>")]
    public void Parameter_entities(string subset, string root, string expanded) => Expand(subset, root).ShouldBe(expanded);

    [Fact]
    public void The_example_of_appendix_D() =>
        Expand("<!ENTITY example \"<p>An ampersand (&#38;#38;) may be escaped\nnumerically (&#38;#38;#38;) or with a general entity\n(&amp;amp;).</p>\" >", "<a>&example;</a>")
            .ShouldBe("<a><p>An ampersand (&#38;) may be escaped\nnumerically (&#38;#38;) or with a general entity\n(&amp;amp;).</p></a>");

    [Theory]
    [InlineData("<!ENTITY e '&e;'>", "<a>&e;</a>", 3, 4, "Entity 'e' refers to itself")]
    [InlineData("<!ENTITY e '&f;'><!ENTITY f '&e;'>", "<a>\n &e;</a>", 4, 2, "Entity 'e' refers to itself")]
    [InlineData("<!ENTITY e '&e;'>", "<a b='&e;'/>", 3, 7, "Entity 'e' refers to itself")]
    [InlineData("<!ENTITY e ''>", "<a>&f;</a>", 3, 5, "Entity 'f' is not declared; expected amp, lt, gt, quot, apos or the number of a character as in '&#160;'")]
    [InlineData("<!ENTITY e '&f;'>", "<a>&e;</a>", 3, 4, "Entity 'f' is not declared; expected amp, lt, gt, quot, apos or the number of a character as in '&#160;'")]
    [InlineData("<!ENTITY e SYSTEM 'e'>", "<a>&e;</a>", 3, 4, "External entities are not read: 'e'")]
    [InlineData("<!ENTITY e SYSTEM 'e'>", "<a b='&e;'/>", 3, 7, "An attribute's value cannot refer to an external entity")]
    [InlineData("<!ENTITY e SYSTEM 'e' NDATA n>", "<a>&e;</a>", 3, 5, "Reference to unparsed entity 'e'")]
    [InlineData("<!ENTITY e '&#60;'>", "<a b='&e;'/>", 3, 7, "'<' is not allowed in an attribute's value (write '&lt;' for '<' itself)")]
    [InlineData("<!ENTITY e '&#38;'>", "<a>&e;</a>", 3, 4, "Found the end of the document after '&'; expected a name (write '&amp;' for '&' itself)")]
    [InlineData("<!ENTITY e '<b>'>", "<a>&e;</b></a>", 3, 4, "The entity ends before an element that starts in it")]
    [InlineData("<!ENTITY e '</b>'>", "<a><b>&e;</a>", 3, 7, "An end tag in an entity ends an element that starts outside of it")]
    [InlineData("<!ENTITY e '<!-- '>", "<a>&e;--></a>", 3, 4, "The document ends in a comment")]
    [InlineData("<!ENTITY e '<b c'>", "<a>&e;=\"1\"/></a>", 3, 4, "Found the end of the document; expected '='")]
    [InlineData("<!ENTITY e '<b></c>'>", "<a>&e;</a>", 3, 4, "Found '</c>'; expected '</b>' for the start tag on line 3")]
    [InlineData("<!ENTITY e 'x'>", "<a>&e;&e;\n<b></c></a>", 4, 6, "Found '</c>'; expected '</b>' for the start tag on line 4")]
    [InlineData("<!ENTITY e '%p;'>", "<a/>", 2, 13, "A declaration in the internal subset cannot refer to a parameter entity")]
    [InlineData("<!ENTITY % p '%p;'>", "<a/>", 2, 15, "A declaration in the internal subset cannot refer to a parameter entity")]
    [InlineData("<!ENTITY % p '&#37;p;'>\n%p;", "<a/>", 3, 1, "Entity 'p' refers to itself")]
    [InlineData("<!ENTITY % p '<!ELEMENT '> %p; a ANY>", "<a/>", 2, 28, "Found the end of the document; expected a name")]
    [InlineData("<!ENTITY e:f ''>", "<a/>", 2, 10, "The name of an entity has no colon")]
    [InlineData("<!ATTLIST a b CDATA '&e;'><!ENTITY e ''>", "<a/>", 2, 23, "Entity 'e' is not declared; expected amp, lt, gt, quot, apos or the number of a character as in '&#160;'")]
    [InlineData("<!ATTLIST a b CDATA '<'>", "<a/>", 2, 22, "'<' is not allowed in an attribute's value (write '&lt;' for '<' itself)")]
    [InlineData("<!ATTLIST a xmlns:p CDATA ''>", "<a/>", 3, 3, "The prefix 'p' may not be declared as no namespace")]
    [InlineData("<!ELEMENT a (b|c,d)>", "<a/>", 2, 17, "Found ','; expected '|' or ')'")]
    [InlineData("<!ELEMENT a (#PCDATA|b)>", "<a/>", 2, 23, "Found ')'; expected '|' or ')*'")]
    [InlineData("<![INCLUDE[]]>", "<a/>", 2, 1, "Found '<'; expected a declaration of an element type, an attribute list, an entity or a notation")]
    public void Errors(string subset, string root, int line, int column, string message)
    {
        XmlException exception = Should.Throw<XmlException>(() => Expand(subset, root));

        exception.Message.ShouldBe($"{message} Line {line}, position {column}.");
    }

    [Fact]
    public void A_standalone_document_needs_its_declarations_outside_of_parameter_entities()
    {
        const string Subset = "<!DOCTYPE a [<!ENTITY % p \"<!ENTITY e 'x'>\">%p;]><a>&e;</a>";

        Read("<?xml version='1.0' standalone='no'?>" + Subset).ShouldNotBeNull();
        Should.Throw<XmlException>(() => Read("<?xml version='1.0' standalone='yes'?>" + Subset));
    }

    [Fact]
    public void Unparsed_entities_and_notations_are_known()
    {
        DoctypeExpansion expansion = Read("<!DOCTYPE a [<!NOTATION n PUBLIC 'n'><!ENTITY u SYSTEM 'u' NDATA n><!ENTITY e SYSTEM 'e'>]><a/>")!;

        expansion.UnparsedEntities.ShouldBe(["u"]);
        expansion.Notations.ShouldBe(["n"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a SYSTEM 'a' [<!ENTITY e 'x'><!ATTLIST a b CDATA '1'>]><a b='2'>&amp;</a>")]
    public void What_needs_no_expansion_is_not_copied(string document)
    {
        byte[] bytes = Padded(document);

        DoctypeExpansion.Read(bytes, 0, bytes.Length - ByteWindow.Padding)!.Bytes.ShouldBeSameAs(bytes);
    }

    [Fact]
    public void A_document_without_a_doctype_has_no_expansion() => Read("<?xml version='1.0'?><!-- <!DOCTYPE a> --><?p <!DOCTYPE a>?>\n<a/>").ShouldBeNull();

    [Fact]
    public void Positions_are_those_of_the_original()
    {
        const string Document = "\uFEFF<!DOCTYPE a [<!ENTITY e 'x<b/>'><!ATTLIST a d CDATA 'value'>]><a é='😀'>&e; <c/>\r\n<d/>&e;</a>";
        byte[] bytes = Padded(Document);
        DoctypeExpansion expansion = DoctypeExpansion.Read(bytes, 3, bytes.Length - ByteWindow.Padding)!;
        XmlTokenizer tokenizer = new();
        tokenizer.Begin(expansion.Bytes, expansion.Start, expansion.End, expansion, expansion.DoctypeEnd);
        List<string> places = [];
        while (tokenizer.Read() != XmlTokenKind.End)
        {
            (int line, int column) = tokenizer.PositionOf(tokenizer.TokenStart);
            places.Add($"{tokenizer.Kind} {line}:{column}");
        }

        int root = Document.IndexOf("<a", StringComparison.Ordinal);
        places.ShouldBe(
        [
            $"StartTag 1:{root}", $"Text 1:{root + 10}", $"EmptyTag 1:{root + 10}", $"Text 1:{root + 13}", $"EmptyTag 1:{root + 14}", $"Text 1:{root + 18}",
            "EmptyTag 2:1", "Text 2:5", "EmptyTag 2:5", "EndTag 2:8",
        ]);
    }

    [Theory]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<!DOCTYPE a SYSTEM '>'>")]
    [InlineData("<!DOCTYPE a [ <!-- ' ]> --> <?p \" ]> ?> <!ENTITY e ']>'> <!ELEMENT a ANY> %p; ] >")]
    [InlineData("<!DOCTYPE a [ nonsense <<> ]>")]
    public void An_ignored_doctype_ends_where_it_should(string doctype) => DoctypeEndOf(doctype + "<a b=']>'/>").ShouldBe(doctype.Length);

    [Theory]
    [InlineData("<!DOCTYPE a [")]
    [InlineData("<!DOCTYPE a [ <!ENTITY e '> ]>")]
    [InlineData("<!DOCTYPE a [ <?p ]>")]
    public void An_ignored_doctype_must_end(string document) => Should.Throw<XmlException>(() => DoctypeEndOf(document)).LineNumber.ShouldBe(1);

    [Fact]
    public void A_document_without_a_doctype_has_no_end_of_one() => DoctypeEndOf("<a/>").ShouldBe(0);

    public static TheoryData<string, string, string> HostileDocuments() => new()
    {
        // A billion laughs; the same with an empty expansion, and in values.
        { "<!ENTITY e0 'ha'>" + Doubling(60), "<a>&e60;</a>", "Entities expand to more than 1000000 bytes" },
        { "<!ENTITY e0 'ha'>" + Doubling(60), "<a b='&e60;'/>", "Entities expand to more than 1000000 bytes" },
        { "<!ENTITY e0 'ha'>" + Doubling(60) + "<!ATTLIST a b CDATA '&e60;'>", "<a/>", "Entities expand to more than 1000000 bytes" },
        { "<!ENTITY % e0 ''>" + Doubling(60).Replace("<!ENTITY e", "<!ENTITY % e", StringComparison.Ordinal).Replace("&", "&#37;", StringComparison.Ordinal) + "%e60;", "<a/>", "Entities expand to more than 1000000 bytes" },

        // Quadratic growth: one long entity or default value, used many times.
        { $"<!ENTITY e '{new string('x', 100_000)}'>", $"<a>{string.Concat(Enumerable.Repeat("&e;", 100_000))}</a>", "Entities expand to more than 1000000 bytes" },
        { $"<!ATTLIST b c CDATA '{new string('x', 100_000)}'>", $"<a>{string.Concat(Enumerable.Repeat("<b/>", 100_000))}</a>", "Attribute defaults add more than" },

        // Many declarations and many tags.
        { $"<!ATTLIST b {string.Concat(Enumerable.Range(0, 50_000).Select(static i => $" c{i} CDATA #IMPLIED"))}>", $"<a>{string.Concat(Enumerable.Repeat("<b/>", 100_000))}</b>", "Found '</b>'" },

        // Deep nesting.
        { "<!ENTITY e0 'ha'>" + Chain(101), "<a>&e101;</a>", "Entities are nested more than 100 levels deep" },
        { "<!ENTITY e0 'ha'>" + Chain(10_000), "<a b='&e10000;'/>", "Entities are nested more than 100 levels deep" },
        { $"<!ELEMENT a {new string('(', 1_000_000)}>", "<a/>", "Found '>'; expected a name" },
    };

    [Theory]
    [MemberData(nameof(HostileDocuments), DisableDiscoveryEnumeration = true)]
    public void Hostile_documents_are_refused_at_once(string subset, string root, string message)
    {
        long start = Environment.TickCount64;

        Should.Throw<XmlException>(() => Expand(subset, root)).Message.ShouldStartWith(message);
        (Environment.TickCount64 - start).ShouldBeLessThan(2_000);
    }

    [Fact]
    public void Entities_that_multiply_nothing_are_cheap() => Expand("<!ENTITY e0 ''>" + Doubling(90), "<a b='&e90;'>&e90;</a>").ShouldBe("<a b=\"\"></a>");

    [Fact]
    public void A_limit_can_be_set()
    {
        const string Document = "<!DOCTYPE a [<!ENTITY e '12345'>]><a>&e;&e;</a>";

        Read(Document, new DoctypeLimits(MaxExpandedBytes: 10)).ShouldNotBeNull();
        Should.Throw<XmlException>(() => Read(Document, new DoctypeLimits(MaxExpandedBytes: 9)));
    }

    private static string Doubling(int levels) => string.Concat(Enumerable.Range(1, levels).Select(static i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));

    private static string Chain(int levels) => string.Concat(Enumerable.Range(1, levels).Select(static i => $"<!ENTITY e{i} '&e{i - 1};'>"));

    /// <summary>Returns the expanded root element, after the tokenizer has read it.</summary>
    private static string Expand(string subset, string root)
    {
        DoctypeExpansion expansion = Read($"<!DOCTYPE a [\n{subset}]>\n{root}")!;
        XmlTokenizer tokenizer = new();
        tokenizer.Begin(expansion.Bytes, expansion.Start, expansion.End, expansion, expansion.DoctypeEnd);
        CanonicalForm.Of(tokenizer);
        return Encoding.UTF8.GetString(expansion.Bytes, expansion.DoctypeEnd + 1, expansion.End - expansion.DoctypeEnd - 1);
    }

    private static DoctypeExpansion? Read(string document, DoctypeLimits? limits = null)
    {
        byte[] bytes = Padded(document);
        return DoctypeExpansion.Read(bytes, 0, bytes.Length - ByteWindow.Padding, limits);
    }

    private static int DoctypeEndOf(string document)
    {
        byte[] bytes = Padded(document);
        return DoctypeExpansion.FindDoctypeEnd(bytes, 0, bytes.Length - ByteWindow.Padding);
    }

    private static byte[] Padded(string document) => [.. Encoding.UTF8.GetBytes(document), .. new byte[ByteWindow.Padding]];
}

using System.Collections.Immutable;
using System.Text;
using SchemaGen.Schemas;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Tests;

/// <summary>Tests the content of a schema's documentation.</summary>
public sealed class ModelTests
{
    private const string Order = """
        namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
        default namespace o = "urn:order"
        start = order
        ## What a customer wants. One for each delivery.
        order = element order { attribute id { xsd:int }, common, (line | gift)+, note? }
        ## What all elements have.
        common = attribute lang { text }?, [ a:defaultValue = "draft" ] attribute state { state }?
        state =
          ## Nobody has seen it.
          "draft"
          | "sent"
        line = element line { common, element amount { xsd:decimal } }
        gift = element gift { empty }
        ## First.
        ##
        ## - one
        ## - two
        ##
        ##     code { }
        ##
        ## 1. first
        ## 2. second
        note = element note { mixed { line* } }
        """;

    private readonly SchemaSite _site = Sites.Of(Order);

    [Fact]
    public void Each_element_has_a_page_at_a_path_that_says_where_it_is() =>
        _site.Elements.Select(static page => (page.Name, page.Place, page.Path)).ShouldBe(
        [
            ("amount", "line/amount", "elements/line.amount.html"),
            ("gift", "gift", "elements/gift.html"),
            ("line", "line", "elements/line.html"),
            ("note", "note", "elements/note.html"),
            ("order", "order", "elements/order.html"),
        ]);

    [Fact]
    public void An_element_that_is_a_definition_has_its_documentation()
    {
        Page("order").Summary.ShouldBe("What a customer wants.");
        Page("order").NamespaceUri.ShouldBe("urn:order");
        Page("order").Source.ShouldBe("test.rnc:5");
        _site.Roots.ShouldHaveSingleItem().Path.ShouldBe("elements/order.html");
    }

    [Fact]
    public void Attributes_of_definitions_are_those_of_the_element()
    {
        ElementPage order = Page("order");
        order.Attributes.Select(static attribute => (attribute.Name, attribute.IsRequired, attribute.Pattern, attribute.Default, attribute.Definition?.Name)).ShouldBe(
        [
            ("id", true, "xsd:int", null, null),
            ("lang", false, "text", null, "common"),
            ("state", false, "state", "draft", "common"),
        ]);
        order.Attributes[2].Values.ShouldBe([new ValueEntry("draft", "Nobody has seen it."), new ValueEntry("sent", "")]);
    }

    [Fact]
    public void Of_a_choice_each_value_is_told_by_its_definition_and_an_attribute_of_all_is_required()
    {
        AttributeEntry type = Sites.Of("""
            start = element disk { file | block }
            ## An image file.
            file = attribute type { "file" }, attribute path { text }
            ## A device.
            block = attribute type { "block" }
            """).Elements[0].Attributes[0];
        (type.Name, type.IsRequired).ShouldBe(("type", true));
        type.Values.ShouldBe([new ValueEntry("file", "An image file."), new ValueEntry("block", "A device.")]);
        type.Documentation.ShouldBeEmpty();
    }

    [Fact]
    public void Children_of_one_name_are_told_apart_by_their_places() =>
        Sites.Of("start = element r { a | b | element c { empty } } a = element x { empty } b = element x { text }").Elements.Single(static page => page.Name == "r")
            .Children.Select(static child => child.Name).ShouldBe(["c", "x (a)", "x (b)"]);

    [Theory]
    [InlineData("a, b?, c+, d*", "a once, b at most once, c at least once, d any number")]
    [InlineData("(a | b), (c | c)", "a at most once, b at most once, c once")]
    [InlineData("a, a, (b | (b, c))", "a at least once, b once, c at most once")]
    [InlineData("(a & b?)+", "a at least once, b any number")]
    [InlineData("mixed { x }", "a once, b at most once")]
    public void How_often_a_child_is_there_is_told(string content, string expected) =>
        string.Join(", ", Sites.Of($$"""
            start = element r { {{content}} }
            x = a, b?
            a = element a { empty }
            b = element b { empty }
            c = element c { empty }
            d = element d { empty }
            """).Elements.Single(static page => page.Name == "r").Children.Select(static child => $"{child.Name} {child.Occurs}")).ShouldBe(expected);

    [Fact]
    public void Forms_that_an_attribute_tells_apart_have_what_goes_with_each()
    {
        ImmutableArray<VariantEntry> variants = Sites.Of("""
            start = element address { pci | usb | (attribute type { "isa" | "none" }, element old { empty }?) }
            ## A place on a PCI bus.
            pci = attribute type { "pci" }, attribute slot { text }?
            ## A port.
            usb = attribute type { "usb" }, attribute port { text }, attribute bus { text }
            """).Elements.Single(static page => page.Name == "address").Variants;
        variants.Select(static variant => (variant.Condition, variant.Documentation.FirstOrDefault()?.Text, string.Join(' ', variant.Attributes.Select(static attribute => attribute.Name)), string.Join(' ', variant.Children.Select(static child => child.Name)))).ShouldBe(
        [
            ("type=\"pci\"", "A place on a PCI bus.", "slot", ""),
            ("type=\"usb\"", "A port.", "port bus", ""),
            ("type=\"isa|none\"", null, "", "old"),
        ]);
        Sites.Of("start = element r { attribute a { \"1\" | \"2\" } | attribute a { \"2\" | \"3\" } }").Elements[0].Variants.ShouldBeEmpty();
    }

    [Fact]
    public void Examples_are_of_words_and_numbers_as_far_as_the_schema_allows()
    {
        string example = Sites.Of("""
            start = element r { attribute n { xsd:int }, attribute w { xsd:token }, attribute p { xsd:string { pattern = "[A-Fa-f0-9:]{17}" } }, attribute odd { xsd:string { pattern = "#+" } } }
            """).Elements[0].Examples[0].Xml;
        example.ShouldMatch("n=\"(1|2|4|10|64|100|1024)\"");
        example.ShouldContain("w=\"example\" p=\"52:54:00:12:34:56\"");
        example.ShouldMatch("odd=\"#+\"");
    }

    [Fact]
    public void An_element_has_the_text_of_the_definition_that_is_nothing_else() =>
        Sites.Of("""
            start = element r { clock }
            ## What time it is.
            clock = element clock { empty }?
            """).Elements.Single(static page => page.Name == "clock").Summary.ShouldBe("What time it is.");

    [Fact]
    public void Containment_goes_through_definitions_and_both_ways()
    {
        Page("order").Children.Select(static child => child.Name).ShouldBe(["gift", "line", "note"]);
        Page("line").Parents.Select(static parent => parent.Name).ShouldBe(["note", "order"]);
        _site.Definitions.Single(static page => page.Name == "common").UsedBy.Select(static user => user.Name).ShouldBe(["line", "order"]);
    }

    [Fact]
    public void Text_becomes_paragraphs_lists_and_code() =>
        Page("note").Documentation.Select(static block => $"{block.Kind}: {block.Text}{string.Join('|', block.Items)}").ShouldBe(
            ["paragraph: First.", "list: one|two", "code: code { }", "list: first|second"]);

    [Fact]
    public void The_type_is_the_one_that_is_generated()
    {
        CodeType type = Page("order").Type.ShouldNotBeNull();
        type.Name.ShouldBe("Order");
        type.Members.Single(static member => member.XmlName == "id").ShouldBe(new CodeMember("Id", "required int", "id"));
        Page("amount").Type.ShouldBeNull();
    }

    [Fact]
    public void Examples_are_valid_and_the_typical_one_shows_more()
    {
        ElementPage order = Page("order");
        order.Examples.Select(static example => example.Title).ShouldBe(["Smallest", "Typical"]);
        order.Examples[1].Xml.Length.ShouldBeGreaterThan(order.Examples[0].Xml.Length);
        RelaxNgSchema schema = RelaxNgSchema.Parse(Order);
        order.Examples.ShouldAllBe(example => schema.Validate(Encoding.UTF8.GetBytes(example.Xml)).IsValid);
    }

    [Fact]
    public void The_smallest_example_has_nothing_that_may_be_missing() =>
        Page("order").Examples[0].Xml.ReplaceLineEndings("\n").ShouldMatch("""^<order xmlns="urn:order" id="-?[0-9]+">\n  <gift/>\n</order>$""");

    [Theory]
    [InlineData("element r { element A { empty }, element a { text } }", "elements/r.A.html|elements/r.a-2.html|elements/r.html")]
    [InlineData("element (x | y) { empty }", "elements/x---y.html")]
    [InlineData("element * { empty }", "elements/-.html")]
    public void Paths_differ_in_every_file_system(string pattern, string expected) =>
        Sites.Of($"start = {pattern}").Elements.Select(static page => page.Path).Order(StringComparer.Ordinal).ShouldBe(expected.Split('|').Order(StringComparer.Ordinal));

    [Fact]
    public void Annotations_of_TEI_DocBook_and_HTML_are_readable() =>
        Sites.Of("""
            namespace t = "http://www.tei-c.org/ns/1.0"
            namespace d = "http://docbook.org/ns/docbook"
            namespace s = "http://purl.oclc.org/dsdl/schematron"
            start =
              [ t:desc [ "A " t:gi [ "div" ] " of text." ] s:rule [ "no" ] d:itemizedlist [ d:listitem [ d:para [ "one" ] ] d:listitem [ d:para [ "two" ] ] ] ]
              element r { empty }
            """).Elements[0].Documentation.Select(static block => $"{block.Kind}: {block.Text}{string.Join('|', block.Items)}").ShouldBe(["paragraph: A div of text.", "list: one|two"]);

    private ElementPage Page(string name) => _site.Elements.Single(page => page.Name == name);
}

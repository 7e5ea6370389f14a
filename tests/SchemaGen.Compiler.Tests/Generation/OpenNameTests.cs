using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Elements and attributes with several possible names: objects hold the name, and everything is preserved.</summary>
public sealed class OpenNameTests
{
    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <zeroOrMore><attribute><nsName ns="urn:x"/></attribute></zeroOrMore>
        <optional><attribute name="title"/></optional>
        <interleave>
          <zeroOrMore><ref name="heading"/></zeroOrMore>
          <zeroOrMore><element name="p"><attribute name="n"><data type="int"/></attribute></element></zeroOrMore>
          <zeroOrMore>
            <element>
              <nsName ns="urn:x"/>
              <choice>
                <group><attribute name="kind"><value>a</value></attribute><attribute name="size"/></group>
                <group><attribute name="kind"><value>b</value></attribute><ref name="heading"/></group>
              </choice>
            </element>
          </zeroOrMore>
          <zeroOrMore><ref name="any"/></zeroOrMore>
        </interleave>
        """,
        """
        <define name="heading"><element><choice><name>h1</name><name>h2</name></choice><optional><attribute name="name"/></optional><text/></element></define>
        <define name="any"><element><nsName ns="urn:y"/><ref name="content"/></element></define>
        <define name="content">
          <zeroOrMore><choice><attribute><anyName/></attribute><text/><element><anyName/><ref name="content"/></element></choice></zeroOrMore>
        </define>
        """)));

    [Theory]
    [InlineData("""<root><h2 name="x">two</h2><p n="01" /><h1>one</h1></root>""")]
    [InlineData("""<root xmlns:x="urn:x" x:b="1" x:a="2" title="t"><x:second kind="b"><h2>in</h2></x:second><h1>one</h1><x:first kind="a" size="3" /></root>""")]
    [InlineData("""<root><y:any xmlns:y="urn:y">text<p q="1">more</p></y:any><p n="1" /><first xmlns="urn:x" kind="a" size="3" /></root>""")]
    public void Names_and_order_are_kept(string xml) => Schema.Value.RoundTrip(xml).ShouldBe(xml);

    [Fact]
    public void An_element_says_its_name_and_can_be_given_another()
    {
        dynamic root = Schema.Value.Read("""<root><h1>one</h1><h2>two</h2></root>""");
        ((IEnumerable<dynamic>)root.Headings).Select(static heading => (string)heading.Name.LocalName).ShouldBe(["h1", "h2"]);
        root.Headings[0].Name = new XmlQName("h2");
        Line((XmlElementNode)root).ShouldBe("<root><h2>one</h2><h2>two</h2></root>");
    }

    [Fact]
    public void A_name_that_the_schema_does_not_have_is_found_with_its_property()
    {
        dynamic root = Schema.Value.Read("""<root><h1>one</h1></root>""");
        root.Headings[0].Name = new XmlQName("h9");
        ((XmlElementNode)root).Validate().Errors[0].ObjectPath.ShouldBe("Items[0]");
    }

    [Fact]
    public void Elements_of_different_names_are_not_equal_and_copies_are()
    {
        dynamic root = Schema.Value.Read("""<root><h1>one</h1><h2>one</h2></root>""");
        ((bool)root.Headings[0].Equals(root.Headings[1])).ShouldBeFalse();
        ((bool)root.Headings[0].Equals(root.Headings[0].Clone())).ShouldBeTrue();
        ((bool)root.Equals(root.Clone())).ShouldBeTrue();
    }

    [Fact]
    public void Open_attributes_are_found_and_changed_by_name()
    {
        dynamic root = Schema.Value.Read("""<root xmlns:x="urn:x" x:b="1" x:a="2" />""");
        XmlAttributeDictionary attributes = root.Attributes;
        attributes["a", "urn:x"].ShouldBe("2");
        attributes["a"].ShouldBeNull();
        attributes["b", "urn:x"] = "3";
        attributes["c", "urn:x"] = "4";
        attributes["a", "urn:x"] = null;
        Line((XmlElementNode)root).ShouldBe("""<root xmlns:x="urn:x" x:b="3" x:c="4" />""");
        Should.Throw<ArgumentException>(() => attributes.Add(new XmlRawAttribute("b", "urn:x", "")));
    }

    [Fact]
    public void An_attribute_that_the_schema_does_not_leave_open_is_found_with_its_property()
    {
        dynamic root = Schema.Value.Read("<root />");
        XmlAttributeDictionary attributes = root.Attributes;
        attributes["other"] = "1";
        ((XmlElementNode)root).Validate().Errors.ShouldHaveSingleItem().ObjectPath.ShouldBe("Attributes");
    }

    [Fact]
    public void A_case_that_the_schema_does_not_know_keeps_its_name()
    {
        const string Xml = """<root xmlns:x="urn:x"><x:second kind="c" /></root>""";
        XmlElementNode root = Schema.Value.Read(Xml, XmlReadOptions.Lenient);
        Line(root).ShouldBe(Xml);
    }

    [Fact]
    public void A_name_is_a_value()
    {
        new XmlQName("a", "urn:x").ToString().ShouldBe("{urn:x}a");
        default(XmlQName).LocalName.ShouldBeEmpty();
        new XmlQName("a").ShouldBe(new XmlQName("a", ""));
    }

    private static string Line(XmlElementNode node) => node.ToXml().ReplaceLineEndings("").Replace("  <", "<", StringComparison.Ordinal);
}

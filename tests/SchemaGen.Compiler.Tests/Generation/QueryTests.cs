using System.Reflection;
using System.Xml.Linq;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Tests the queries that every object supports.</summary>
public sealed class QueryTests
{
    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <optional><attribute name="q"><data type="QName"/></attribute></optional>
        <interleave>
          <zeroOrMore><ref name="section"/></zeroOrMore>
          <zeroOrMore><ref name="para"/></zeroOrMore>
          <optional><element name="title"><text/></element></optional>
          <optional><ref name="target"/></optional>
        </interleave>
        """,
        """
        <define name="section"><element name="section"><attribute name="id"/><zeroOrMore><ref name="para"/></zeroOrMore><zeroOrMore><ref name="section"/></zeroOrMore></element></define>
        <define name="para"><element name="para"><mixed><zeroOrMore><ref name="b"/></zeroOrMore></mixed></element></define>
        <define name="b"><element name="b"><attribute name="n"><data type="int"/></attribute><text/></element></define>
        <define name="target"><element name="target"><ref name="targetKind"/><attribute name="id"/></element></define>
        <define name="targetKind">
          <choice>
            <group><attribute name="kind"><value>file</value></attribute><attribute name="size"><data type="int"/></attribute></group>
            <group><attribute name="kind"><value>disk</value></attribute><attribute name="slot"><data type="int"/></attribute></group>
          </choice>
        </define>
        """)));

    private const string Xml = """
        <root xmlns:x="urn:x" q="x:y">
          <para>One <b n="1">two</b><!-- no --> three</para>
          <section id="s"><para><b n="02">four</b></para><section id="t"><para>five</para></section></section>
          <title>Six</title>
          <para><![CDATA[seven]]></para>
          <target kind="file" size="007" id="u"/>
        </root>
        """;

    [Fact]
    public void Descendants_are_in_document_order()
    {
        XmlElementNode root = Schema.Value.Parse(Xml);
        Names(root).ShouldBe("para b section para b section para para target");
        Ids(root, "B", "N").ShouldBe("1 2");
        Ids(root, "Section", "Id").ShouldBe("s t");
    }

    [Fact]
    public void Descendants_of_what_was_changed_are_those_that_would_be_written()
    {
        dynamic root = Schema.Value.Parse(Xml);
        var section = root.Sections[0];
        root.Sections.RemoveAt(0);
        root.Paras.RemoveAt(0);
        root.Sections.Add(section);
        Names((XmlElementNode)root).ShouldBe(string.Join(' ', XElement.Parse(((XmlElementNode)root).ToXml()).Descendants().Select(static element => element.Name.LocalName).Where(static name => name != "title")));
    }

    [Fact]
    public void Cases_of_unions_are_found_by_their_type()
    {
        XmlElementNode root = Schema.Value.Parse(Xml);
        XmlContentNode kind = root.Descendants<XmlGroupNode>().ShouldHaveSingleItem();
        kind.GetType().Name.ShouldBe("TargetKindFile");
        kind.TextOf("Size").ShouldBe("007");
        kind.GetType().GetProperty("Size")!.SetValue(kind, 8);
        kind.TextOf("Size").ShouldBe("8");
        ((XmlContentNode)kind.Clone()).TextOf("Size").ShouldBe("8");
    }

    [Fact]
    public void The_inner_text_is_all_text_in_order()
    {
        dynamic root = Schema.Value.Parse(Xml);
        XmlQueries.InnerText((XmlElementNode)root).ShouldBe("One two threefourfiveSixseven");
        XmlQueries.InnerText((XmlElementNode)root.Paras[0]).ShouldBe("One two three");
        root.Title = "6";
        XmlQueries.InnerText((XmlElementNode)root).ShouldBe("One two threefourfive6seven");
    }

    [Fact]
    public void The_text_of_a_property_is_that_of_the_document()
    {
        XmlElementNode root = Schema.Value.Parse(Xml);
        XmlElementNode b = root.Descendants().Last(static element => element.GetType().Name == "B");
        b.TextOf("N").ShouldBe("02");
        b.TextOf("Value").ShouldBe("four");
        root.TextOf("Q").ShouldBe("x:y");
        root.TextOf("Title").ShouldBe("Six");
        Should.Throw<ArgumentException>(() => root.TextOf("Paras")).Message.ShouldStartWith("Root has no property 'Paras' that is a value.");
        Should.Throw<ArgumentException>(() => root.TextOf("Nothing"));
    }

    [Fact]
    public void Elements_go_to_linq_to_xml_and_come_back()
    {
        XmlElementNode root = Schema.Value.Parse(Xml);
        XElement element = root.ToXElement();
        XNode.DeepEquals(element, XElement.Parse(Xml, LoadOptions.PreserveWhitespace)).ShouldBeTrue();
        XElement outer = new("outer", new XAttribute(XNamespace.Xmlns + "p", "urn:p"), XElement.Parse("<root q='p:y' xmlns:p='urn:p'/>"));
        outer.Element("root")!.Attribute(XNamespace.Xmlns + "p")!.Remove();
        MethodInfo read = typeof(XmlQueries).GetMethod(nameof(XmlQueries.ReadAs))!.MakeGenericMethod(root.GetType());
        ((XmlElementNode)read.Invoke(null, [element, null])!).ShouldBe(root);
        dynamic fromInner = read.Invoke(null, [outer.Element("root"), null])!;
        ((XmlQName)fromInner.Q).ShouldBe(new XmlQName("y", "urn:p"));
    }

    [Fact]
    public void Lists_take_ranges()
    {
        dynamic root = Schema.Value.Parse(Xml);
        dynamic other = Schema.Value.Parse("<root><section id='a'/><section id='b'/></root>");
        XmlQueries.AddRange(root.Sections, other.Sections);
        Ids((XmlElementNode)root, "Section", "Id").ShouldBe("s t a b");
        List<int> numbers = [1, 2];
        XmlQueries.AddRange(numbers, numbers);
        numbers.ShouldBe([1, 2, 1, 2]);
    }

    private static string Names(XmlElementNode root) => string.Join(' ', root.Descendants().Select(static element => element.ToXElement().Name.LocalName));

    private static string Ids(XmlElementNode root, string type, string property) =>
        string.Join(' ', root.Descendants().Where(element => element.GetType().Name == type).Select(element => element.GetType().GetProperty(property)!.GetValue(element)));
}

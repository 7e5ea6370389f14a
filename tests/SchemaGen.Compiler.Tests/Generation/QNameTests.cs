using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>QNames keep their namespace and local name when they are moved. Prefixes are found or declared.</summary>
public sealed class QNameTests
{
    private const string Content = """
        <optional><attribute name="q"><data type="QName"/></attribute></optional>
        <optional><attribute name="list"><list><oneOrMore><data type="QName"/></oneOrMore></list></attribute></optional>
        <zeroOrMore><element name="name"><data type="QName"/></element></zeroOrMore>
        """;

    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        Content + """<zeroOrMore><ref name="part"/></zeroOrMore><optional><ref name="leaf"/></optional>""",
        $"""
        <define name="part"><element name="part"><attribute name="id"/>{Content}</element></define>
        <define name="leaf"><element name="leaf"><attribute name="id"/><data type="QName"/></element></define>
        """)));

    private static readonly XmlQName Int = new("int", "urn:xs");

    [Theory]
    [InlineData("<root xmlns:xs='urn:xs' q='xs:int'/>")]
    [InlineData("<root xmlns:xs='urn:other' xmlns:x='urn:xs' q=' x:int '/>")]
    public void The_prefix_in_scope_is_resolved(string xml)
    {
        XmlElementNode root = Schema.Value.Parse(xml);
        ((XmlQName)((dynamic)root).Q).ShouldBe(Int);
        ((dynamic)root).Q = Int;
        root.ToXml().ShouldBe(xml);
    }

    [Fact]
    public void Declarations_of_the_element_itself_and_of_a_child_count()
    {
        dynamic root = Schema.Value.Parse("<root xmlns:a='urn:1'><name xmlns:a='urn:2'>a:b</name><name>a:b</name><name>b</name><leaf id='l' xmlns:a='urn:3'> a:<!-- -->b </leaf></root>");
        ((IList<XmlQName>)root.Names).ShouldBe([new("b", "urn:2"), new("b", "urn:1"), new("b")]);
        ((XmlQName)root.Leaf.Value).ShouldBe(new("b", "urn:3"));
        ((string)XmlQueries.TextOf(root.Leaf, "Value")).ShouldBe(" a:b ");
        ((IEnumerable<string>)XmlQueries.TextsOf(root, "Names")).ShouldBe(["a:b", "a:b", "b"]);
    }

    [Fact]
    public void A_value_finds_a_declared_prefix()
    {
        dynamic root = Schema.Value.Parse("<root xmlns:xs='urn:xs'><part id='1'/></root>");
        root.Parts[0].Q = Int;
        root.Names.Add(Int);
        root.List = XmlValueList.Create([Int, new XmlQName("none")]);
        Text((object)root).ShouldBe("<root xmlns:xs='urn:xs' list='xs:int none'><name>xs:int</name><part id='1' q='xs:int'/></root>");
    }

    [Fact]
    public void A_value_declares_a_prefix_where_there_is_none()
    {
        dynamic root = Schema.Value.Parse("<root q='a'><name>b</name><name/><part id='1'/><leaf id='2'>c</leaf></root>".Replace("<name/>", "<name>d</name>", StringComparison.Ordinal));
        root.Q = Int;
        root.Names[0] = new XmlQName("n", "urn:n");
        root.Parts[0].List = XmlValueList.Create([Int, new XmlQName("m", "urn:m"), Int]);
        root.Leaf.Value = new XmlQName("l", "urn:l");
        Text((object)root).ShouldBe(
            "<root q='p1:int' xmlns:p1='urn:xs'><name xmlns:p2='urn:n'>p2:n</name><name>d</name><part id='1' xmlns:p1='urn:xs' xmlns:p2='urn:m' list='p1:int p2:m p1:int'/><leaf id='2' xmlns:p1='urn:l'>p1:l</leaf></root>");
    }

    [Fact]
    public void New_objects_declare_what_they_need()
    {
        dynamic read = Schema.Value.Parse("<root><part id='1'/><leaf id='2'>c</leaf></root>");
        dynamic root = Activator.CreateInstance(((object)read).GetType())!;
        root.Q = Int;
        root.Names.Add(Int);
        root.Leaf = (dynamic)Activator.CreateInstance(((object)read.Leaf).GetType())!;
        root.Leaf.Id = "l";
        root.Leaf.Value = new XmlQName("v", "urn:v");
        Text((object)root).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal)
            .ShouldBe("""<root xmlns:p1="urn:xs" q="p1:int"><name>p1:int</name><leaf id="l" xmlns:p2="urn:v">p2:v</leaf></root>""");
    }

    [Fact]
    public void What_is_moved_to_another_document_means_the_same()
    {
        dynamic from = Schema.Value.Parse("<root xmlns:xs='urn:xs' q='xs:int'><part id='1' q='xs:int'><name>xs:int</name></part><part id='2'/></root>");
        dynamic to = Schema.Value.Parse("<root xmlns:xs='urn:other'/>");
        to.Q = from.Q;
        from.Parts[1].Q = Int;
        to.Parts.Add(from.Parts[0]);
        to.Parts.Add(from.Parts[1]);
        dynamic moved = Schema.Value.Parse(Text((object)to));
        ((XmlQName)moved.Q).ShouldBe(Int);
        ((XmlQName)moved.Parts[0].Q).ShouldBe(Int);
        ((XmlQName)moved.Parts[0].Names[0]).ShouldBe(Int);
        ((XmlQName)moved.Parts[1].Q).ShouldBe(Int);
        ((object)moved.Parts[0]).ShouldBe((object)from.Parts[0]);
        Schema.Value.Parse(((XmlElementNode)to).ToXml(new XmlWriteOptions { Layout = XmlLayout.Compact })).ShouldBe((XmlElementNode)to);
    }

    [Fact]
    public void The_default_namespace_is_that_of_a_name_without_a_prefix()
    {
        CompiledSchema schema = CompiledSchema.Of($"""
            <element name="root" ns="urn:r" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">{Content}</element>
            """);
        dynamic root = schema.Parse("<root xmlns='urn:r' q='a'/>");
        ((XmlQName)root.Q).ShouldBe(new("a", "urn:r"));
        root.Q = new XmlQName("b", "urn:r");
        Text((object)root).ShouldBe("<root xmlns='urn:r' q='b'/>");
        root.Q = new XmlQName("b");
        XmlValidationError error = ((XmlElementNode)root).Validate().Errors.ShouldHaveSingleItem();
        error.ObjectPath.ShouldBe("Q");
        error.Message.ShouldBe("A QName without a namespace cannot be written where a default namespace is declared");
    }

    [Fact]
    public void An_undeclared_prefix_is_extra_when_it_is_read_leniently()
    {
        XmlElementNode root = Schema.Value.Read("<root q='x:int'/>", XmlReadOptions.Lenient);
        ((XmlQName?)((dynamic)root).Q).ShouldBeNull();
        root.Extra.Attributes[0].Value.ShouldBe("x:int");
    }

    private static string Text(object node)
    {
        XmlElementNode element = (XmlElementNode)node;
        element.Validate().Errors.ShouldBeEmpty();
        return element.ToXml();
    }
}

using System.Text;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Text that code does not change is preserved, and additions are placed where the schema accepts them.</summary>
public class KeptTextTests
{
    private static readonly Lazy<CompiledSchema> Table = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <interleave>
          <optional><element name="title"><text/></element></optional>
          <zeroOrMore>
            <element name="row"><text/></element>
            <optional><element name="note"><text/></element></optional>
          </zeroOrMore>
        </interleave>
        """)));

    private static readonly Lazy<CompiledSchema> Numbers = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <interleave>
          <optional><element name="title"><text/></element></optional>
          <zeroOrMore><element name="n"><data type="int"/></element></zeroOrMore>
          <zeroOrMore><element name="s"><text/></element></zeroOrMore>
        </interleave>
        """)));

    private static readonly Lazy<CompiledSchema> Twice = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <element name="head"><text/></element>
        <ref name="pair"/><ref name="pair"/>
        <element name="split"><text/></element>
        <ref name="pair"/>
        <element name="foot"><text/></element>
        """,
        """<define name="pair"><element name="pair"><attribute name="v"/></element></define>""")));

    private static readonly Lazy<CompiledSchema> Wide = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <ref name="pair"/><ref name="pair"/>
        <element name="split"><text/></element>
        <zeroOrMore><ref name="pair"/></zeroOrMore>
        """,
        """<define name="pair"><element name="pair"><attribute name="v"/></element></define>""")));

    private static readonly Lazy<CompiledSchema> Texts = new(() => CompiledSchema.Of(SchemaText.Root(
        """
        <element name="m"><optional><attribute name="u"/></optional><text/></element>
        <optional><element name="n"><optional><attribute name="u"/></optional><text/></element></optional>
        """)));

    private static readonly Lazy<CompiledSchema> Names = new(() => CompiledSchema.Of(SchemaText.Root(
        """<ref name="part"/>""",
        """
        <define name="part">
          <element>
            <choice><name>a</name><name>b</name><name ns="urn:d">a</name><name ns="urn:d">b</name></choice>
            <optional><attribute name="q"><data type="QName"/></attribute></optional>
            <zeroOrMore><element name="c" ns="urn:d"><optional><attribute name="w"/></optional><text/></element></zeroOrMore>
            <zeroOrMore><ref name="part"/></zeroOrMore>
          </element>
        </define>
        """)));

    [Fact]
    public void Removing_an_item_leaves_the_others_where_they_are()
    {
        dynamic root = Parse(Table, "<root><row>a</row><note>about a</note><row>b</row><row>c</row><note>about c</note></root>");
        root.Notes.RemoveAt(0);
        Text((object)root).ShouldBe("<root><row>a</row><row>b</row><row>c</row><note>about c</note></root>");
    }

    [Fact]
    public void Values_keep_their_spelling_when_another_goes()
    {
        dynamic root = Parse(Numbers, "<root><n>007</n><n>7</n><s>a</s><n>+8</n></root>");
        root.Ns.RemoveAt(0);
        Text((object)root).ShouldBe("<root><n>7</n><s>a</s><n>+8</n></root>");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_removed_child_goes_with_its_line_and_a_new_one_gets_the_indentation_of_its_siblings(string line)
    {
        string xml = "<?xml version='1.0'?>\n<!-- before --><root  >\n\t<!-- first --><row>a</row>\n\t<row>b</row> <!-- b -->\n\t<row>c</row>\n</root>\n<?after?>".Replace("\n", line, StringComparison.Ordinal);
        dynamic root = Parse(Table, xml);
        root.Rows.RemoveAt(2);
        root.Notes.Add("new");
        string expected = xml.Replace($"{line}\t<row>c</row>", $"{line}\t<note>new</note>", StringComparison.Ordinal);
        string saved = Saved((object)root);
        saved.Contains("<row>c</row>", StringComparison.Ordinal).ShouldBeFalse();
        saved.Replace($"</row>{line}\t<note>new</note> <!-- b -->", $"</row> <!-- b -->{line}\t<note>new</note>", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void Changes_applied_to_the_text_give_the_new_text()
    {
        const string Xml = "<root><!-- ü 😀 --><row>a</row><note>b</note></root>";
        XmlElementNode root = Parse(Table, Xml);
        root.GetChanges().ShouldBeEmpty();
        ((dynamic)root).Rows[0] = "é";
        ((dynamic)root).Notes.Clear();
        StringBuilder text = new(Xml);
        foreach (XmlTextChange change in root.GetChanges().Reverse())
        {
            text.Remove(change.Offset, change.Length).Insert(change.Offset, change.NewText);
        }

        text.ToString().ShouldBe(root.ToXml());
    }

    [Fact]
    public void New_objects_are_written_in_an_order_that_the_schema_accepts()
    {
        dynamic read = Parse(Twice, "<root><head/><pair v='1'/><pair v='2'/><split/><pair v='3'/><foot/></root>");
        dynamic made = Activator.CreateInstance(((object)read).GetType())!;
        made.Foot = "f";
        made.Split = "s";
        made.Head = "h";
        while (read.Pairs.Count > 0)
        {
            var pair = read.Pairs[0];
            read.Pairs.RemoveAt(0);
            made.Pairs.Add(pair);
        }

        Text((object)made).ShouldBe("<root>\n  <head>h</head>\n  <pair v='1'/>\n  <pair v='2'/>\n  <split>s</split>\n  <pair v='3'/>\n  <foot>f</foot>\n</root>");
        ((XmlElementNode)made).Validate().IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Children_show_everything_in_order_and_can_be_edited()
    {
        XmlElementNode root = Parse(Table, "<root><row>a</row><!-- c --><?p d?><row>b</row></root>");
        root.Children.ShouldBe([new XmlValueElement("row", "", "a"), new XmlCommentItem(" c "), new XmlInstruction("p", "d"), new XmlValueElement("row", "", "b")]);
        root.Children.Move(3, 0);
        root.Children.RemoveAt(2);
        root.Children.Insert(1, new XmlValueElement("note", "", "n"));
        ((IList<string>)((dynamic)root).Rows).ShouldBe(["b", "a"]);
        root.ToXml().ShouldBe("<root><row>b</row><note>n</note><row>a</row><?p d?></root>");
        Should.Throw<ArgumentException>(() => root.Children.Add(new XmlRawElement("other")));
    }

    [Fact]
    public void Wide_elements_find_their_order_as_narrow_ones_do()
    {
        const int Count = 25_000;
        dynamic root = Parse(Wide, "<root><pair v=''/><pair v=''/><split/></root>");
        dynamic made = Activator.CreateInstance(((object)root).GetType())!;
        made.Split = "";
        var pair = root.Pairs[0];
        for (int i = 0; i < Count; i++)
        {
            made.Pairs.Add(pair.Clone());
        }

        ((XmlElementNode)made).Validate().IsValid.ShouldBeTrue();
    }

    [Fact]
    public void A_copy_has_the_order_that_was_chosen_also_where_that_is_not_valid()
    {
        XmlElementNode root = Parse(Texts, "<root><m u='1'>a</m><n u='2'>b</n></root>");
        root.Children.Move(0, 1);
        XmlElementNode copy = root.Clone();
        copy.ToXml().ShouldBe("<root><n u='2'>b</n><m u='1'>a</m></root>");
        copy.ShouldBe(root);
        copy.Validate().Count.ShouldBe(root.Validate().Count);
        root.Validate().IsValid.ShouldBeFalse();
        copy.Children.Move(0, 1);
        copy.Validate().IsValid.ShouldBeTrue();
        root.ToXml().ShouldBe("<root><n u='2'>b</n><m u='1'>a</m></root>");
    }

    [Theory]
    [InlineData("<root>\n  <m>text</m>\n</root>", "<root>\n  <m><!-- c -->text</m>\n</root>")]
    [InlineData("<root>\n  <m></m>\n</root>", "<root>\n  <m><!-- c --></m>\n</root>")]
    [InlineData("<root>\n  <m>\n    <!-- a -->text</m>\n</root>", "<root>\n  <m>\n    <!-- c --><!-- a -->text</m>\n</root>")]
    public void A_comment_in_a_text_leaves_the_text_as_it_is(string xml, string expected)
    {
        dynamic root = Parse(Texts, xml);
        string value = root.M.Value;
        int index = value.StartsWith('\n') ? 1 : 0;
        ((XmlElementNode)root.M).Children.Insert(index, new XmlCommentItem(" c "));
        Text((object)root).ShouldBe(expected);
        ((string)((dynamic)Texts.Value.Parse(expected)).M.Value).ShouldBe(value);
    }

    [Fact]
    public void A_text_that_was_emptied_equals_one_that_was_read_empty()
    {
        dynamic root = Parse(Texts, "<root><m>text</m></root>");
        root.M.Value = "";
        foreach (string xml in new[] { Text((object)root), "<root><m></m></root>", "<root><m/></root>" })
        {
            ((object)root).ShouldBe(Parse(Texts, xml), xml);
            ((object)root).GetHashCode().ShouldBe(Parse(Texts, xml).GetHashCode(), xml);
        }

        ((object)root).ShouldNotBe(Parse(Texts, "<root><m> </m></root>"));
    }

    [Theory]
    [InlineData("<root><a xmlns='urn:d' q='z'><c/><c w='1'>x</c><b/></a></root>", "<root><b xmlns='' q='p1:z' xmlns:p1='urn:d'><c xmlns='urn:d'/><c xmlns='urn:d' w='1'>x</c><b xmlns='urn:d'/></b></root>")]
    [InlineData("<root xmlns:d='urn:d'><a xmlns='urn:d'><c/><d:c/></a></root>", "<root xmlns:d='urn:d'><b xmlns=''><c xmlns='urn:d'/><d:c xmlns='urn:d'/></b></root>")]
    [InlineData("<root><d:a xmlns:d='urn:d'><d:c/></d:a></root>", "<root><b xmlns:d='urn:d'><d:c/></b></root>")]
    public void An_element_that_leaves_the_default_namespace_leaves_its_children_there(string xml, string expected)
    {
        XmlElementNode root = Parse(Names, xml);
        Child(root, 0).Name = new XmlQName("b", "");
        root.ToXml().ShouldBe(expected);
        root.ShouldBe(Parse(Names, expected));
        root.Validate().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Elements_that_leave_the_default_namespace_can_be_in_each_other()
    {
        XmlElementNode root = Parse(Names, "<root><a xmlns='urn:d'><c/><a><c/><c/><b><c/></b><a/></a></a></root>");
        dynamic outer = Child(root, 0);
        dynamic inner = Child(outer, 1);
        dynamic innermost = Child(inner, 2);
        inner.Children.RemoveAt(1);
        Child(inner, 0).Value = "t";
        outer.Name = new XmlQName("b", "");
        inner.Name = new XmlQName("b", "");
        innermost.Name = new XmlQName("a", "");
        root.ToXml().ShouldBe(
            "<root><b xmlns=''><c xmlns='urn:d'/><b xmlns=''><c xmlns='urn:d'>t</c><a xmlns=''><c xmlns='urn:d'/></a><a xmlns='urn:d'/></b></b></root>");
        root.Validate().Errors.ShouldBeEmpty();
        root.ShouldBe(Parse(Names, root.ToXml()));

        // Moved elements keep their namespaces.
        outer.Children.RemoveAt(1);
        outer.Children.Add((XmlElementNode)inner.Clone());
        root.Validate().Errors.ShouldBeEmpty();
        root.ShouldBe(Parse(Names, root.ToXml()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(0xD800)]
    public void What_cannot_be_xml_is_an_error_of_its_property_and_no_file_is_touched(int unit)
    {
        string text = $"x{(char)unit}y";
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "precious");
        dynamic root = Parse(Table, "<root><row>a</row></root>");
        root.Rows[0] = text;
        ((XmlElementNode)root).Validate().ShouldHaveSingleItem().ObjectPath.ShouldBe("Rows[0]");
        Should.Throw<XmlValidationException>(() => ((XmlElementNode)root).Save(path));
        File.ReadAllText(path).ShouldBe("precious");
        root.Rows[0] = "b";
        ((XmlElementNode)root).Save(path);
        File.ReadAllText(path).ShouldBe("<root><row>b</row></root>");
        File.Delete(path);
    }

    private static XmlElementNode Parse(Lazy<CompiledSchema> schema, string xml) => schema.Value.Parse(xml);

    private static dynamic Child(object node, int index) => ((XmlElementNode)node).Children.OfType<XmlElementNode>().ElementAt(index);

    private static string Text(object root) => ((XmlElementNode)root).ToXml();

    private static string Saved(object root)
    {
        using MemoryStream stream = new();
        ((XmlElementNode)root).Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

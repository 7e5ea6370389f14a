using SchemaGen.Compiler.Tests.Emit;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Documents come out of generated classes as they went in.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""<disk><source file="a" /><backingStore /></disk>""")]
    [InlineData("""<disk type="file"><source file="a" /><backingStore type="block"><format type="qcow2" /><source dev="b" /><backingStore /></backingStore></disk>""")]
    [InlineData("""<disk><label>one</label><readonly /><label>two</label><backingStore index="007" type=" file "><format type="raw" /></backingStore></disk>""")]
    public void A_chain_of_images(string xml) => Check(SchemaText.Grammar(GeneratedFilesTests.Chain), xml);

    [Fact]
    public void Children_of_a_union_keep_their_place_among_others() => Check(
        SchemaText.Root(
            """
            <interleave>
              <optional><element name="first"><text/></element></optional>
              <choice>
                <group><attribute name="t"><value>a</value></attribute><element name="own"><text/></element></group>
                <group><attribute name="t"><value>b</value></attribute></group>
              </choice>
              <optional><element name="last"><text/></element></optional>
            </interleave>
            """),
        """<root t="a"><last>1</last><own>2</own><first>3</first></root>""",
        """<root t="a"><first>1</first><own>2</own><last>3</last></root>""",
        """<root t="b"><last>1</last></root>""");

    [Fact]
    public void Namespaces_and_wildcards_are_kept() => Check(
        SchemaText.Root(
            """
            <zeroOrMore><attribute><nsName ns="urn:x"/></attribute></zeroOrMore>
            <interleave>
              <optional><element name="x:line"><attribute name="n"><data type="int"/></attribute></element></optional>
              <optional><element name="line"><text/></element></optional>
              <zeroOrMore><element><nsName ns="urn:y"/><text/></element></zeroOrMore>
            </interleave>
            """),
        """<root xmlns:p="urn:x" p:a="1" p:b="2"><p:line n="+01" /><line>text</line><y:line xmlns:y="urn:y">more</y:line></root>""");

    [Fact]
    public void Values_and_elements_of_one_name_are_kept_with_their_text() => Check(
        SchemaText.Root(
            """
            <zeroOrMore>
              <choice>
                <element name="port"><data type="unsignedShort"/></element>
                <element name="flag"><choice><value>yes</value><value>no</value></choice></element>
                <element name="note"><attribute name="lang"/><text/></element>
              </choice>
            </zeroOrMore>
            """),
        """<root><port>080</port><flag> yes </flag><port>81</port><note lang="de">Text</note><note lang="en"></note><flag>no</flag></root>""");

    [Fact]
    public void Text_between_elements_is_kept_with_its_white_space() => Check(
        SchemaText.Root(
            """
            <attribute name="a"/>
            <ref name="inline"/>
            """,
            """
            <define name="inline">
              <mixed>
                <interleave>
                  <optional><element name="title"><text/></element></optional>
                  <zeroOrMore><choice><element name="b"><ref name="inline"/></element><element name="i"><ref name="inline"/></element></choice></zeroOrMore>
                </interleave>
              </mixed>
            </define>
            """),
        """<root a="1"> one <b>two <i>three</i></b><title>four</title> <i /><b>five</b></root>""",
        """<root a="1"><b><title>six</title></b></root>""",
        """<root a="1">seven</root>""",
        """<root a="1" />""");

    [Fact]
    public void Items_of_one_class_keep_their_names() => Check(
        SchemaText.Root(
            """
            <zeroOrMore>
              <choice><element name="used"><ref name="size"/></element><element name="free"><ref name="size"/></element><element name="any"><anyElement/></element></choice>
            </zeroOrMore>
            """.Replace("<anyElement/>", """<zeroOrMore><element><anyName/><text/></element></zeroOrMore>""", StringComparison.Ordinal),
            """<define name="size"><optional><attribute name="unit"/></optional><data type="unsignedLong"/></define>"""),
        """<root><free unit="k">01</free><used>2</used><any><x>3</x></any><free>4</free></root>""");

    [Fact]
    public void An_element_that_is_empty_text_or_children_is_kept() => Check(
        SchemaText.Root(
            """
            <attribute name="a"/>
            <choice><data type="int"/><element name="child"><text/></element><empty/></choice>
            """),
        """<root a="1">5</root>""",
        """<root a="1"><child>x</child></root>""",
        """<root a="1" />""");

    [Fact]
    public void A_required_group_in_an_optional_place_is_there_only_if_it_was_read() => Check(
        SchemaText.Root(
            """<attribute name="a"/><optional><ref name="kind"/></optional>""",
            """
            <define name="kind">
              <choice>
                <group><attribute name="k"><value>x</value></attribute><element name="x"><text/></element></group>
                <group><attribute name="k"><value>y</value></attribute><element name="y"><text/></element></group>
              </choice>
            </define>
            """),
        """<root a="1" />""",
        """<root a="1" k="y"><y>1</y></root>""");

    [Fact]
    public void An_optional_group_of_which_nothing_was_there_is_null()
    {
        XmlElementNode root = CompiledSchema.Of(SchemaText.Root(
            """<attribute name="a"/><optional><ref name="source"/></optional>""",
            """
            <define name="source">
              <choice>
                <group><optional><attribute name="type"><value>file</value></attribute></optional><optional><element name="f"><text/></element></optional></group>
                <group><attribute name="type"><value>block</value></attribute><element name="b"><text/></element></group>
              </choice>
            </define>
            """)).Read("""<root a="1" />""");
        root.GetType().GetProperty("Source")!.GetValue(root).ShouldBeNull();
    }

    [Fact]
    public void Texts_that_are_always_the_same_are_written_as_they_were_and_by_new_objects()
    {
        string schema = SchemaText.Root(
            """
            <interleave>
              <element name="kind"><attribute name="a"/><value>hvm</value></element>
              <element name="version"><value type="int">1</value></element>
            </interleave>
            """);
        Check(schema, """<root><version>01</version><kind a="1"> hvm </kind></root>""", """<root><kind a="1">hvm</kind><version>1</version></root>""");
        dynamic kind = CompiledSchema.Of(schema).Read("""<root><kind a="1">hvm</kind><version>1</version></root>""");
        object made = Activator.CreateInstance(((object)kind.Kind).GetType())!;
        made.ToString().ShouldBe("<kind>hvm</kind>");
    }

    [Fact]
    public void Another_text_than_the_only_one_is_kept_by_lenient_reading_and_a_missing_one_stays_away()
    {
        const string Xml = """<root><kind a="1">xen</kind></root>""";
        XmlElementNode root = CompiledSchema.Of(SchemaText.Root(
            """<element name="kind"><attribute name="a"/><value>hvm</value></element><element name="version"><value>1</value></element>"""))
            .Read(Xml, XmlReadOptions.Lenient);
        root.ToXml().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal).ShouldBe(Xml);
        root.Validate().Errors.Select(static error => error.ObjectPath).ShouldBe(["Kind", ""]);
    }

    [Fact]
    public void Children_of_groups_in_groups_keep_their_order_however_deep_they_are()
    {
        string defines = string.Concat(Enumerable.Range(1, 7).Select(static level =>
            $"""
            <define name="g{level}">
              <choice>
                <group>
                  <attribute name="t{level}"><value>a</value></attribute>
                  <interleave><optional><element name="x{level}"><text/></element></optional><optional><element name="y{level}"><text/></element></optional>{(level < 7 ? $"<ref name=\"g{level + 1}\"/>" : "<empty/>")}</interleave>
                </group>
                <attribute name="t{level}"><value>b</value></attribute>
              </choice>
            </define>
            """));
        string attributes = string.Join(" ", Enumerable.Range(1, 7).Select(static level => $"t{level}=\"a\""));
        string children = string.Concat(Enumerable.Range(1, 7).Reverse().Select(static level => $"<y{level}>1</y{level}><x{level}>2</x{level}>"));
        XmlElementNode root = CompiledSchema.Of(SchemaText.Root("""<optional><attribute name="o"/></optional><ref name="g1"/>""", defines)).Read($"<root {attributes}>{children}</root>");
        string written = root.ToXml().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal);
        written[written.IndexOf('>', StringComparison.Ordinal)..].ShouldBe($">{children}</root>");
    }

    [Fact]
    public void Texts_are_asked_for_the_types_that_they_may_have()
    {
        XmlElementNode root = CompiledSchema.Of(SchemaText.Root(
            """<attribute name="a"><choice><data type="unsignedInt"/><data type="string"><param name="pattern">[a-z]+</param></data></choice></attribute>"""))
            .Read("""<root a="07" />""");
        object?[] arguments = [null];
        root.GetType().GetMethod("TryGetA")!.Invoke(root, arguments).ShouldBe(true);
        arguments[0].ShouldBe(7u);
    }

    private static void Check(string schema, params string[] documents)
    {
        CompiledSchema compiled = CompiledSchema.Of(schema);
        foreach (string xml in documents)
        {
            compiled.RoundTrip(xml).Replace("></note>", " />", StringComparison.Ordinal)
                .ShouldBe(xml.Replace("></note>", " />", StringComparison.Ordinal));
        }
    }
}

using SchemaGen.Compiler.Tests.Emit;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Generated classes preserve documents in a round trip.</summary>
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

    [Fact]
    public void What_a_wildcard_in_front_could_have_taken_is_kept_too() => Check(
        SchemaText.Root(
            """
            <attribute name="a"/>
            <zeroOrMore><element><anyName/><text/></element></zeroOrMore>
            <element name="line"><text/></element>
            <optional><element name="number"><data type="int"/></element></optional>
            """),
        """<root a="1"><x>1</x><line>2</line><y>3</y><line>4</line><number>05</number></root>""",
        """<root a="1"><number>1</number><line>2</line></root>""");

    [Fact]
    public void Items_and_a_wildcard_of_their_names_are_kept() => Check(
        SchemaText.Root(
            """
            <zeroOrMore><choice><ref name="line"/><element name="page"><attribute name="n"/></element></choice></zeroOrMore>
            <element><anyName/><text/></element>
            """,
            """<define name="line"><element name="line"><optional><attribute name="n"/></optional><text/></element></define>"""),
        """<root><line n="1">2</line><page n="3" /><line>4</line></root>""",
        """<root><page n="3" /><other>5</other></root>""");

    [Fact]
    public void A_case_of_a_case_has_its_own_member_where_the_other_cases_have_one_in_common() => Check(
        SchemaText.Root(
            """
            <choice>
              <group><attribute name="t"><value>a</value></attribute><ref name="more"/></group>
              <group><attribute name="t"><value>b</value></attribute><ref name="more"/></group>
              <group><attribute name="t"><value>c</value></attribute><ref name="more"/></group>
              <group>
                <attribute name="t"><value>d</value></attribute>
                <choice>
                  <group><attribute name="u"><value>x</value></attribute><ref name="more"/></group>
                  <group><attribute name="u"><value>y</value></attribute><mixed><ref name="more"/></mixed></group>
                </choice>
              </group>
            </choice>
            """,
            """<define name="more"><zeroOrMore><element name="more"><attribute name="n"/></element></zeroOrMore></define>"""),
        """<root t="c"><more n="1" /></root>""",
        """<root u="x" t="d"><more n="1" /></root>""",
        """<root u="y" t="d">text<more n="1" /> and text</root>""");

    [Fact]
    public void What_a_wildcard_beside_a_union_could_have_taken_is_kept_too() => Check(
        SchemaText.Root(
            """
            <zeroOrMore><element><choice><name>more</name><name>other</name></choice><text/></element></zeroOrMore>
            <choice>
              <group><attribute name="t"><value>a</value></attribute><element name="more"><optional><attribute name="n"/></optional><text/></element></group>
              <group><attribute name="t"><value>b</value></attribute></group>
            </choice>
            """),
        """<root t="a"><more>1</more><other>2</other><more>3</more><more n="4" /></root>""",
        """<root t="b"><more>1</more></root>""");

    [Fact]
    public void A_wildcard_beside_a_group_of_items_is_the_elements_own() => Check(
        SchemaText.Root(
            """<attribute name="a"/><element><nsName ns="urn:y"/><text/></element><ref name="kind"/>""",
            """
            <define name="kind">
              <choice>
                <group>
                  <attribute name="k"><value>x</value></attribute>
                  <zeroOrMore><choice><element name="line"><attribute name="n"/></element><element name="page"><attribute name="n"/></element></choice></zeroOrMore>
                </group>
                <group><attribute name="k"><value>y</value></attribute></group>
              </choice>
            </define>
            """),
        """<root a="1" k="x"><y:any xmlns:y="urn:y">2</y:any><page n="3" /><line n="4" /></root>""");

    [Fact]
    public void An_optional_union_is_there_if_it_or_its_default_case_has_its_attribute() => Check(
        SchemaText.Root(
            """<choice><data type="token"/><ref name="kind"/></choice>""",
            """
            <define name="kind">
              <choice>
                <group>
                  <optional><attribute name="k"><value>x</value></attribute></optional>
                  <choice>
                    <group><attribute name="l"><value>1</value></attribute></group>
                    <group><attribute name="l"><value>2</value></attribute><attribute name="m"/></group>
                  </choice>
                </group>
                <group><attribute name="k"><value>y</value></attribute></group>
              </choice>
            </define>
            """),
        """<root>text</root>""",
        """<root l="2" m="3" />""",
        """<root k="y" />""");

    [Fact]
    public void An_element_that_is_a_value_in_one_place_and_open_in_another_is_kept() => Check(
        SchemaText.Root(
            """
            <attribute name="a"/>
            <element name="note"><text/></element>
            <element name="note"><mixed><zeroOrMore><element><anyName/><text/></element></zeroOrMore></mixed></element>
            """),
        """<root a="1"><note>2</note><note>3 <x>4</x></note></root>""");

    [Fact]
    public void An_attribute_that_another_alternative_leaves_open_may_have_any_value() => Check(
        SchemaText.Root(
            """<choice><attribute name="n"><data type="short"/></attribute><oneOrMore><attribute><anyName/></attribute></oneOrMore></choice>"""),
        """<root n="1" />""",
        """<root n="many" m="2" />""");

    [Fact]
    public void An_attributes_prefix_is_kept_where_the_default_namespace_is_its_own() => Check(
        SchemaText.Grammar(
            """
            <start><ref name="part"/></start>
            <define name="part"><element name="x:part"><optional><attribute name="x:id"/></optional><zeroOrMore><ref name="part"/></zeroOrMore></element></define>
            """),
        """<part xmlns="urn:x" xmlns:p="urn:x" p:id="1"><part p:id="2"><part xmlns:p="urn:p" xmlns:q="urn:x" q:id="3" /></part></part>""");

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

namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests which elements get classes, and the names of the classes.</summary>
public sealed class ClassTests
{
    [Fact]
    public void A_define_that_is_one_element_names_the_class() => BindingAssert.Content(
        """<ref name="thing"/>""",
        """
        class Root
          Thing? Item
        class Thing
          required string Id
        """,
        """<define name="thing"><optional><element name="item"><attribute name="id"/></element></optional></define>""");

    [Fact]
    public void A_define_that_is_all_of_an_elements_content_names_a_class_that_elements_share() => BindingAssert.Content(
        """
        <element name="capacity"><ref name="scaledInteger"/></element>
        <element name="allocation"><ref name="scaledInteger"/></element>
        """,
        """
        class Root
          required ScaledInteger Capacity
          required ScaledInteger Allocation
        class ScaledInteger
          string? Unit
          required ulong Value
        """,
        """<define name="scaledInteger"><optional><attribute name="unit"/></optional><data type="unsignedLong"/></define>""");

    [Fact]
    public void An_element_without_a_define_is_called_by_the_path_to_it() => BindingAssert.Content(
        """<attribute name="a"/><ref name="common"/>""",
        """
        class CommonSlices
          required CommonSlicesSlice Slice
        class CommonSlicesSlice
          required uint Size
        class Root
          required string A
          string? Index
          required CommonSlices Slices
        """,
        """
        <define name="common">
          <optional><attribute name="index"/></optional>
          <element name="slices"><element name="slice"><attribute name="size"><data type="unsignedInt"/></attribute></element></element>
        </define>
        """);

    [Fact]
    public void An_element_with_text_only_is_a_value() => BindingAssert.Content(
        """<element name="name"><text/></element><optional><element name="count"><data type="int"/></element></optional>""",
        """
        class Root
          required string Name
          int? Count
        """);

    [Fact]
    public void An_empty_element_that_may_be_missing_is_a_switch_and_another_a_class() => BindingAssert.Content(
        """<optional><element name="readonly"><empty/></element></optional><element name="end"><empty/></element>""",
        """
        class Root
          bool Readonly
          required RootEnd End
        class RootEnd
        """);

    [Fact]
    public void Text_beside_attributes_is_the_value() => BindingAssert.Content(
        """<attribute name="unit"/><text/>""",
        """
        class Root
          required string Unit
          string Value
        """);

    [Fact]
    public void A_definition_of_several_members_is_an_interface_of_the_classes_that_have_it() => BindingAssert.Content(
        """
        <element name="one"><ref name="common"/><attribute name="own"/></element>
        <element name="two"><optional><ref name="common"/></optional></element>
        """,
        """
        class CommonB
          required string X
        interface ICommon
          string? A
          CommonB? B
        class Root
          required RootOne One
          required RootTwo Two
        class RootOne
          string? A
          CommonB? B
          required string C
          required string Own
        class RootTwo
          string? A
          CommonB? B
          string? C
        """,
        """
        <define name="common">
          <optional><attribute name="a"/></optional>
          <optional><element name="b"><attribute name="x"/></element></optional>
          <element name="c"><text/></element>
        </define>
        """);

    [Fact]
    public void Elements_of_any_name_and_content_are_raw_xml() => BindingAssert.Content(
        """<zeroOrMore><ref name="any"/></zeroOrMore>""",
        """
        class Root
          IList<XmlRawElement> AnyElements
        """,
        """
        <define name="any">
          <element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element>
        </define>
        """);

    [Fact]
    public void An_element_of_several_names_is_one_class_that_says_its_name() => BindingAssert.Content(
        """
        <oneOrMore><ref name="heading"/></oneOrMore>
        <optional><element><choice><name>note</name><name>hint</name></choice><attribute name="name"/></element></optional>
        """,
        """
        class Heading
          required XmlQName Name
          string Value
        class Root
          IList<Heading> Headings
          RootNoteOrHint? NoteOrHint
        class RootNoteOrHint
          required XmlQName Name
          required string NameAttribute
        """,
        """<define name="heading"><element><choice><name>h1</name><name>h2</name></choice><text/></element></define>""");

    [Fact]
    public void An_element_of_any_name_and_a_content_of_its_own_is_one_class_that_says_its_name() => BindingAssert.Content(
        """<zeroOrMore><element><nsName ns="urn:x"/><attribute name="a"/></element></zeroOrMore><element><anyName/><empty/></element>""",
        """
        class Root
          IList<RootAnyX> AnyXElements
          required RootAny AnyElement
        class RootAny
          required XmlQName Name
        class RootAnyX
          required XmlQName Name
          required string A
        """);

    [Fact]
    public void A_union_of_elements_of_several_names_says_the_name_for_all_of_its_cases() => BindingAssert.Content(
        """
        <element>
          <choice><name>in</name><name>out</name></choice>
          <choice>
            <group><attribute name="type"><value>file</value></attribute><attribute name="path"/></group>
            <group><attribute name="type"><value>tcp</value></attribute><attribute name="port"/></group>
          </choice>
        </element>
        """,
        """
        class Root
          required RootInOrOut InOrOut
        union RootInOrOut
          RootInOrOutType Type
          required XmlQName Name
        class RootInOrOutFile : RootInOrOut
          required string Path
        class RootInOrOutTcp : RootInOrOut
          required string Port
        enum RootInOrOutType
          File
          Tcp
        """);

    [Fact]
    public void Text_and_elements_beside_each_other_are_one_list() => BindingAssert.Content(
        """
        <element name="mixed"><mixed><element name="b"><text/></element></mixed></element>
        """,
        """
        class Root
          required RootMixed Mixed
        class RootMixed
          XmlItemList<IXmlItem> Items
          RootMixedB? B
        class RootMixedB
          string Value
        """);

    [Fact]
    public void An_attribute_of_several_names_is_a_property_for_each() => BindingAssert.Content(
        """<attribute><choice><name>href</name><name>src</name></choice><data type="int"/></attribute>""",
        """
        class Root
          int? Href
          int? Src
          RootHrefOrSrc? HrefOrSrc
        enum RootHrefOrSrc
          Href
          Src
        """);

    [Fact]
    public void Attributes_of_any_name_are_kept_by_name() => BindingAssert.Content(
        """<attribute name="known"/><zeroOrMore><attribute><nsName ns="urn:x"/></attribute></zeroOrMore>""",
        """
        class Root
          required string Known
          XmlAttributeDictionary Attributes
        """);

    [Fact]
    public void A_recursive_definition_is_one_class() => BindingAssert.Content(
        """<ref name="folder"/>""",
        """
        class Folder
          IList<Folder> Folders
        class Root
          required Folder Folder
        """,
        """<define name="folder"><element name="folder"><zeroOrMore><ref name="folder"/></zeroOrMore></element></define>""");

    [Fact]
    public void Members_that_can_never_match_vanish() => BindingAssert.Content(
        """<attribute name="a"/><optional><ref name="hook"/></optional><optional><element name="never"><notAllowed/></element></optional>""",
        """
        class Root
          required string A
        """,
        """<define name="hook"><notAllowed/></define>""");

    [Fact]
    public void A_root_with_text_only_has_a_class() => BindingAssert.Content(
        "<text/>",
        """
        class Root
          string Value
        """);

    [Fact]
    public void Elements_behind_a_wildcard_of_their_name_are_lists_and_those_in_front_are_not() => BindingAssert.Content(
        """
        <attribute name="a"/>
        <element name="first"><text/></element>
        <zeroOrMore><element><anyName><except><name>other</name></except></anyName><text/></element></zeroOrMore>
        <element name="last"><text/></element>
        <element name="other"><text/></element>
        """,
        """
        class Root
          required string A
          required string First
          IList<RootAny> AnyElements
          IList<string> Lasts
          required string Other
        class RootAny
          required XmlQName Name
          string Value
        """);
}

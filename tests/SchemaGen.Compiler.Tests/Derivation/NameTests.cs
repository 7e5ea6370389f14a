namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>What types and members are called where names meet.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_name_that_implicit_usings_make_ambiguous_takes_the_parents_name() => BindingAssert.Content(
        """<ref name="devices"/>""",
        """
        class Devices
          required DevicesConsole Console
        class DevicesConsole
          required string Tty
        class Root
          required Devices Devices
        """,
        """
        <define name="devices"><element name="devices"><ref name="console"/></element></define>
        <define name="console"><element name="console"><attribute name="tty"/></element></define>
        """);

    [Fact]
    public void A_definition_that_is_about_one_element_does_not_say_its_name_twice() => BindingAssert.Content(
        """<attribute name="a"/><ref name="virtualPortProfile"/><ref name="portRange"/>""",
        """
        class PortRangeEnd
          required string E
        class PortRangePort
          required string P
        class Root
          required string A
          string? Kind
          required VirtualPortProfile Virtualport
          required PortRangePort Port
          required PortRangeEnd End
        class VirtualPortProfile
          required string T
        """,
        """
        <define name="virtualPortProfile"><optional><attribute name="kind"/></optional><element name="virtualport"><attribute name="t"/></element></define>
        <define name="portRange"><element name="port"><attribute name="p"/></element><element name="end"><attribute name="e"/></element></define>
        """);

    [Fact]
    public void An_attribute_and_an_element_of_one_name_are_two_members() => BindingAssert.Content(
        """<attribute name="format"/><element name="format"><text/></element>""",
        """
        class Root
          required string Format
          required string FormatElement
        """);

    [Fact]
    public void Names_that_differ_in_case_and_names_of_own_members_are_kept_apart() => BindingAssert.Content(
        """<attribute name="id"/><attribute name="ID"/><attribute name="root"/><attribute name="readAttribute"/><attribute name="read"/><attribute name="class"/>""",
        """
        class Root
          required string Id
          required string IDAttribute
          required string RootAttribute
          required string ReadAttribute
          required string ReadAttribute2
          required string Class
        """);

    [Fact]
    public void What_is_of_another_namespace_has_its_prefix_in_front() => BindingAssert.Content(
        """
        <element name="line"><text/></element><element name="x:line"><text/></element><element name="y:line"><text/></element>
        <attribute name="xml:lang"/><attribute name="y:href"/>
        """,
        """
        class Root
          required string Line
          required string XLine
          required string YLine
          required string XmlLang
          required string YHref
        """);

    [Fact]
    public void Types_that_want_one_name_are_told_apart_by_their_owners() => BindingAssert.Schema(
        SchemaText.Grammar(
            """
            <start><element name="a-b"><element name="c"><attribute name="x"/></element><ref name="d"/></element></start>
            <define name="aBC"><element name="e"><attribute name="y"/></element></define>
            <define name="d"><element name="d"><ref name="aBC"/></element></define>
            """),
        """
        class AB
          required ABC2 C
          required D D
        class ABC
          required string Y
        class ABC2
          required string X
        class D
          required ABC E
        """);
}

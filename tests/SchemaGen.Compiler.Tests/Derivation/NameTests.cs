namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests the names of types and members in case of conflicts.</summary>
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

    /// <summary>Compact schemas, and some of the lines of their types.</summary>
    public static TheoryData<string, string[]> Names { get; } = new()
    {
        // An enum is named after the definition that has its values, independent of the first reference to it.
        {
            """
            start = element r { headline?, title }
            headline = element headline { construct }
            title = element title { construct }
            construct = plain | rich
            plain = attribute type { "text" | "html" }?, text
            rich = attribute type { "xhtml" }, element div { text }
            """,
            ["enum ConstructType", "  ConstructType? Type"]
        },
        {
            """
            start = element r { a*, b* }
            a = element a { level, attribute x { text } }
            b = element b { level, attribute y { text } }
            level = (attribute low { text } | attribute high { text })
            """,
            ["enum LevelLowOrHigh", "  LevelLowOrHigh? LowOrHigh"]
        },

        // Equal lists of values for attributes with the same name in several places are one enum.
        {
            """
            start = element svg { circle*, rect*, path* }
            circle = element circle { attribute rule { "evenodd" | "nonzero" }?, attribute r { text } }
            rect = element rect { attribute rule { "nonzero" | "evenodd" }?, attribute w { text } }
            path = element path { attribute rule { "a" | "b" }?, attribute d { text } }
            """,
            ["enum Rule", "enum PathRule", "  Rule? Rule", "  PathRule? Rule"]
        },

        // Affixes that all definitions share carry no meaning; neither do prefixes generated by schema translators.
        { "start = topic.element topic.element = element topic { p.element+, i.element* } p.element = element p { attribute id { text } } i.element = element i { attribute id { text } }", ["class Topic", "class P", "class I"] },
        { "start = db.a db.a = element a { db.b, db.c } db.b = element b { attribute x { text } } db.c = element c { attribute x { text } }", ["class A", "class B", "class C"] },
        { "start = card card = element card { card.a, card.b } card.a = element a { attribute x { text } } card.b = element b { attribute x { text } }", ["class Card", "class CardA", "class CardB"] },
        { """namespace ns2 = "urn:2" start = element r { attribute ns2:href { text }, element ns2:part { text } }""", ["  required string Href", "  required string Part"] },

        // Roots with the same name are cases of one class.
        {
            """start = full | short full = element doc { attribute kind { "full" }, element body { text } } short = element doc { attribute kind { "short" }, attribute ref { text } }""",
            ["union Doc", "class Full : Doc", "class Short : Doc", "  DocKind Kind"]
        },

        // The library's classes reserve only the names that people call.
        { "start = element r { attribute form { text }, attribute is-mixed { text }, attribute node-name { text }, attribute match { text }, attribute create { text } }", ["  required string Form", "  required string IsMixed", "  required string NodeName", "  required string Match", "  required string Create"] },
        { """start = element r { match } match = element match { (attribute by { "a" }, attribute x { text }) | (attribute by { "b" }, attribute y { text }) }""", ["union RMatch", "  required RMatch Match"] },

        // Signs become words, and a word that already is a name keeps it.
        { """start = element r { attribute lang { "C#" | "D" } }""", ["  CHash", "  D"] },
        { """start = element r { attribute lang { "c++" | "C" | "a-b" | "-1" | "AB" } }""", ["  CPlusPlus", "  C", "  AMinusb", "  Minus1", "  AB"] },
        { """start = element r { attribute x { "a-b" | "a_b" } }""", ["  AMinusb", "  AUnderscoreb"] },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_stable(string schema, string[] expected) =>
        TypeSummary.Of(SchemaText.Generate(("test.rnc", schema))).Split('\n').Intersect(expected).Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));

    [Fact]
    public void Types_of_one_text_are_asked_for_by_different_names()
    {
        string file = SchemaText.Generate(("test.rnc", """start = element r { attribute both { xsd:int | xsd:boolean | "x" }, attribute one { xsd:int | "x" } }"""))["R.g.cs"];
        file.ShouldContain("TryGetBothAsInt32(out int value)");
        file.ShouldContain("TryGetBothAsBoolean(out bool value)");
        file.ShouldContain("TryGetOne(out int value)");
    }
}

using SchemaGen.Compiler.Tests.Generation;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>An element that can be read as two types is reported with the smallest document that shows it; equal readings are not reported.</summary>
public sealed class AmbiguityTests
{
    private const string Links =
        """
        <define name="link"><element name="a"><attribute name="href"/><optional><attribute name="class"/></optional></element></define>
        <define name="anchor"><element name="a"><optional><attribute name="href"/></optional><optional><attribute name="name"/></optional></element></define>
        """;

    [Theory]
    [InlineData("""<choice><ref name="link"/><ref name="anchor"/></choice>""", """<root><a href=""/></root>""")]
    [InlineData("""<optional><attribute name="x"/></optional><element name="b"><text/></element><oneOrMore><choice><ref name="link"/><ref name="anchor"/></choice></oneOrMore>""", """<root><b/><a href=""/></root>""")]
    [InlineData("""<interleave><optional><ref name="link"/></optional><element name="b"><empty/></element></interleave><zeroOrMore><ref name="anchor"/></zeroOrMore>""", """<root><b/><a href=""/></root>""")]
    public void The_smallest_document_is_shown(string content, string witness) => Single(SchemaText.Root(content, Links)).Arguments[3].ShouldBe(witness);

    [Fact]
    public void The_place_is_that_of_the_element_that_comes_second()
    {
        SchemaDiagnostic diagnostic = Single(SchemaText.Root("""<choice><ref name="link"/><ref name="anchor"/></choice>""", Links));
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Info);
        diagnostic.Arguments[0].ShouldBe("Link");
        diagnostic.Arguments[2].ShouldBe("Anchor");
        diagnostic.Location.Line.ShouldBe(int.Parse(diagnostic.Arguments[1], System.Globalization.CultureInfo.InvariantCulture) + 1);
    }

    [Theory]
    [InlineData("""<choice><ref name="link"/><ref name="anchor"/></choice>""")]
    [InlineData("""<choice><ref name="anchor"/><ref name="link"/></choice>""")]
    public void The_document_is_read_as_the_message_says(string content)
    {
        string schema = SchemaText.Root(content, Links);
        SchemaDiagnostic diagnostic = Single(schema);
        dynamic root = CompiledSchema.Of(SchemaText.TryGenerate(["test.rng"], [("test.rng", schema)])).Read(diagnostic.Arguments[3]);
        ((object)root.A).GetType().Name.ShouldBe(diagnostic.Arguments[0]);
    }

    [Fact]
    public void A_value_decides_where_it_is_the_only_one_that_both_allow() => Single(SchemaText.Root(
        """
        <choice>
          <element name="a"><attribute name="t"><choice><value>x</value><value>yy</value></choice></attribute><text/></element>
          <element name="a"><attribute name="t"><choice><value>yy</value><value>z</value></choice></attribute><optional><attribute name="n"/></optional></element>
        </choice>
        """)).Arguments[3].ShouldBe("""<root><a t="yy"/></root>""");

    [Fact]
    public void Roots_are_looked_at_too() => Single(SchemaText.Grammar(
        $"""<start><choice><ref name="link"/><ref name="anchor"/></choice></start>{Links}""")).Arguments[3].ShouldBe("""<a href=""/>""");

    [Theory]
    [InlineData("""<ref name="link"/><ref name="anchor"/>""", "one stands behind the other")]
    [InlineData("""<choice><ref name="link"/><ref name="link"/></choice>""", "it is one class")]
    [InlineData("""<choice><element name="v"><data type="int"/></element><element name="v"><text/></element></choice>""", "both are one property")]
    [InlineData("""<choice><element name="v"><attribute name="a"/></element><element name="v"><attribute name="b"/></element></choice>""", "nothing is both")]
    [InlineData(
        """
        <choice>
          <group><attribute name="t"><value>1</value></attribute><ref name="link"/></group>
          <group><attribute name="t"><value>2</value></attribute><ref name="anchor"/></group>
        </choice>
        """,
        "the attribute decides")]
    [InlineData(
        """<choice><group><ref name="link"/><element name="x"><empty/></element></group><group><ref name="anchor"/><element name="y"><empty/></element></group></choice>""",
        "what follows decides")]
    public void What_is_told_apart_or_read_alike_is_not_reported(string content, string reason) =>
        Of(SchemaText.Root(content, Links)).ShouldBeEmpty(reason);

    [Fact]
    public void Content_without_end_is_searched_to_a_limit_only()
    {
        string many = string.Concat(Enumerable.Range(0, 60).Select(static i => $"""<optional><element name="e{i}"><ref name="more"/></element></optional>"""));
        Of(SchemaText.Root(
            """<ref name="more"/>""",
            $"""
            <define name="more">
              <choice>
                <element name="x"><attribute name="i"/><interleave>{many}<ref name="more"/></interleave></element>
                <element name="x"><optional><attribute name="i"/></optional><interleave>{many}<ref name="more"/></interleave></element>
              </choice>
            </define>
            """)).ShouldBeEmpty();
    }

    private static SchemaDiagnostic Single(string schema) => Of(schema).ShouldHaveSingleItem();

    private static List<SchemaDiagnostic> Of(string schema)
    {
        CodeGenerationResult result = SchemaText.TryGenerate(["test.rng"], [("test.rng", schema)]);
        result.Files.ShouldNotBeEmpty();
        return [.. result.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCode.AmbiguousElement)];
    }
}

using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.RelaxNg.Tests.Writing;

public sealed class CompactPatternTextTests
{
    [Theory]
    [InlineData("<attribute name='a'><choice><value>x</value><value>y</value></choice></attribute>", "attribute a { \"x\" | \"y\" }")]
    [InlineData("<optional><ref name='a'/><ref name='b'/></optional>", "(a, b)?")]
    [InlineData("<zeroOrMore><ref name='a'/></zeroOrMore>", "a*")]
    [InlineData("<oneOrMore><optional><ref name='a'/></optional></oneOrMore>", "(a?)+")]
    [InlineData("<interleave><ref name='a'/><choice><ref name='b'/><ref name='element'/></choice></interleave>", "a & (b | \\element)")]
    [InlineData("<data type='int'><param name='maxInclusive'>9</param><except><value type='int'>3</value></except></data>", "xsd:int { maxInclusive = \"9\" } - xsd:int \"3\"")]
    [InlineData("<list><value type='string' datatypeLibrary=''>a\"b</value></list>", "list { string 'a\"b' }")]
    [InlineData("<element><anyName><except><name>a</name><nsName ns='urn:x' xmlns:x='urn:x'/></except></anyName><mixed><empty/></mixed></element>", "element * - (a | x:*) { mixed { empty } }")]
    [InlineData("<group><group><ref name='a'/><ref name='b'/></group><text/></group>", "(a, b), text")]
    public void A_pattern_is_written_in_the_compact_syntax(string pattern, string expected) => CompactPatternText.Write(Parse(pattern)).ShouldBe(expected);

    [Fact]
    public void What_does_not_fit_is_broken_into_lines() =>
        CompactPatternText.Write(
            Parse("<element name='disk'><attribute name='type'><value>file</value></attribute><optional><choice><ref name='source'/><ref name='target'/></choice></optional><text/></element>"),
            new CompactTextOptions { Width = 30 }).ShouldBe(
            """
            element disk {
              attribute type { "file" },
              (source | target)?,
              text
            }
            """);

    [Fact]
    public void Short_members_fill_the_line() =>
        CompactPatternText.Write(
            Parse($"<choice>{string.Concat(Enumerable.Range(1, 9).Select(static i => $"<value>v{i}</value>"))}</choice>"),
            new CompactTextOptions { Width = 24 }).ShouldBe(
            """
            "v1" | "v2" | "v3" |
            "v4" | "v5" | "v6" |
            "v7" | "v8" | "v9"
            """);

    [Fact]
    public void It_can_be_kept_short()
    {
        CompactTextOptions options = new() { Width = 20, Lines = 2, ElementDepth = 1, LiteralLength = 4 };

        CompactPatternText.Write(Parse("<element name='a'><element name='b'><text/></element><value>abcdefgh</value><text/></element>"), options).ShouldBe(
            """
            element a {
              element b { ... },
            ...
            """);
        CompactPatternText.Write(Parse("<value>abcdefgh</value>"), options).ShouldBe("\"abcd...\"");
    }

    private static PatternSyntax Parse(string pattern)
    {
        string text = SchemaFiles.GrammarText($"<start>{pattern}</start>");
        SchemaDocument document = SchemaCompiler.Parse("a.rng", text, SchemaLimits.Default);
        document.Diagnostics.ShouldBeEmpty();
        return ((StartSyntax)((GrammarSyntax)document.Root!).Contents[0]).Body;
    }
}

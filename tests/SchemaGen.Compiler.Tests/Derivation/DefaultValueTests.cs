using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests default values of attributes (RELAX NG DTD Compatibility, section 2), including those without effect.</summary>
public sealed class DefaultValueTests
{
    private const string Prolog = "namespace a = \"http://relaxng.org/ns/compatibility/annotations/1.0\" ";
    private const string Refused = "the attribute cannot have it";

    [Theory]
    [InlineData("[ a:defaultValue = '1' ] attribute n { xsd:int }?", null)]
    [InlineData("[ a:defaultValue = ' 1 ' ] attribute n { xsd:int }?", null)]
    [InlineData("[ a:defaultValue = 'b' ] attribute n { 'a' | 'b' }?", null)]
    [InlineData("[ a:defaultValue = '1 2' ] attribute n { list { xsd:int, xsd:int } }?", null)]
    [InlineData("[ a:defaultValue = '' ] attribute n { text }?", null)]
    [InlineData("[ a:defaultValue = '1' ] attribute n { x }? x = xsd:int", null)]
    [InlineData("x? x = [ a:defaultValue = '1' ] attribute n { xsd:int }", null)]
    [InlineData("empty | [ a:defaultValue = '1' ] attribute n { xsd:int }", null)]
    [InlineData("[ a:defaultValue = '1' ] attribute n { xsd:int }", "the attribute is never missing")]
    [InlineData("[ a:defaultValue = 'one' ] attribute n { xsd:int }?", Refused)]
    [InlineData("[ a:defaultValue = 'c' ] attribute n { 'a' | 'b' }?", Refused)]
    [InlineData("[ a:defaultValue = '300' ] attribute n { xsd:int { maxInclusive = '299' } }?", Refused)]
    [InlineData("[ a:defaultValue = '1' ] attribute n { list { xsd:int, xsd:int } }?", Refused)]
    [InlineData("[ a:defaultValue = 'p:q' ] attribute n { xsd:QName }?", Refused)]
    [InlineData("[ a:defaultValue = '1' ] attribute * { text }*", "the attribute has no name of its own")]
    [InlineData("[ a:defaultValue = '1' ] attribute n { xsd:int }? | (attribute n { xsd:int }, element b { text })", "another pattern of the attribute has none")]
    [InlineData("[ a:defaultValue = '1' ] attribute n { xsd:int }? | ([ a:defaultValue = '2' ] attribute n { xsd:int }, element b { text })", "another pattern of the attribute has another one")]
    public void A_default_that_cannot_be_is_told(string content, string? reason)
    {
        int define = content.IndexOf(" x = ", StringComparison.Ordinal);
        string pattern = define < 0 ? content : content[..define];
        string schema = $"{Prolog} start = element r {{ ({pattern}), element c {{ empty }}? }} {(define < 0 ? "" : content[define..])}";

        CodeGenerationResult result = SchemaText.TryGenerate(["test.rnc"], [("test.rnc", schema)]);

        result.Diagnostics.Select(static diagnostic => diagnostic.Code).Distinct().ShouldBe(reason is null ? [] : [DiagnosticCode.DefaultUnused]);
        result.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.Contains($"' has no effect: {reason}", StringComparison.Ordinal));
        result.Files.Any(static file => file.Text.Contains("Xml_GetOrDefault(", StringComparison.Ordinal)).ShouldBe(reason is null);
    }
}

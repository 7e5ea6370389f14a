using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Section 3: the allowed places of elements and attributes in a schema.</summary>
public sealed class SyntaxTests
{
    [Theory]
    [InlineData("<junk/>", "NotASchema main.rng:1:2")]
    [InlineData("<x:junk xmlns:x='urn:x'/>", "NotASchema main.rng:1:2")]
    [InlineData("<start xmlns='http://relaxng.org/ns/structure/1.0'/>", "NotASchema main.rng:1:2")]
    [InlineData("<element", "NotWellFormed main.rng:1:9")]
    [InlineData("", "NotWellFormed main.rng:0:0")]
    public void A_file_that_is_no_schema_is_refused(string text, string expected) =>
        SchemaFiles.Of(text).Diagnose().ShouldBe([expected.Replace(":0:0", "", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("<junk/>", "UnexpectedElement main.rng:3:2")]
    [InlineData("<text/><start><text/></start>", "UnexpectedElement main.rng:3:9")]
    [InlineData("<empty><text/></empty>", "UnexpectedElement main.rng:3:9")]
    [InlineData("<empty name='x'/>", "UnexpectedAttribute main.rng:3:8")]
    [InlineData("<text x:y='' xmlns:x='http://relaxng.org/ns/structure/1.0'/>", "UnexpectedAttribute main.rng:3:7")]
    [InlineData("<group/>", "MissingChild main.rng:3:2")]
    [InlineData("<optional/>", "MissingChild main.rng:3:2")]
    [InlineData("<element><text/></element>", "MissingChild main.rng:3:2")]
    [InlineData("<element name='a'/>", "MissingChild main.rng:3:2")]
    [InlineData("<element><choice/><text/></element>", "MissingChild main.rng:3:11")]
    [InlineData("<attribute name='a'><text/><empty/></attribute>", "UnexpectedElement main.rng:3:29")]
    [InlineData("<ref/>", "MissingAttribute main.rng:3:2")]
    [InlineData("<data/>", "MissingAttribute main.rng:3:2")]
    [InlineData("<externalRef/>", "MissingAttribute main.rng:3:2")]
    [InlineData("<data type='token'><param>1</param></data>", "MissingAttribute main.rng:3:21")]
    [InlineData("<data type='token'><except><value>a</value></except><param name='length'>1</param></data>", "UnexpectedElement main.rng:3:54")]
    [InlineData("<group>words<text/></group>", "UnexpectedText main.rng:3:8")]
    [InlineData("<value>a<x:b xmlns:x='urn:x'/></value>", "UnexpectedElement main.rng:3:10")]
    [InlineData("<ref name='a:b'/>", "InvalidName main.rng:3:6")]
    [InlineData("<element name='1a'><text/></element>", "InvalidName main.rng:3:10")]
    [InlineData("<element><anyName><text/></anyName><text/></element>", "UnexpectedElement main.rng:3:20")]
    public void A_pattern_that_is_not_allowed_is_reported_where_it_stands(string content, string expected) =>
        SchemaFiles.OfContent(content).Diagnose().ShouldBe([expected]);

    [Theory]
    [InlineData("<optinal><text/></optinal>", "'optinal' is not allowed in 'element'; expected patterns (section 3); did you mean 'optional'?")]
    [InlineData("<ref nmae='x'/>", "The attribute 'nmae' is not allowed on 'ref'; expected name, ns, datatypeLibrary (section 3); did you mean 'name'?")]
    public void A_misspelt_name_gets_a_guess(string content, string message) =>
        SchemaCompiler.Parse("a.rng", $"<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><element name='a'>{content}</element></start></grammar>", SchemaLimits.Default)
            .Diagnostics.Select(static diagnostic => diagnostic.Message).ShouldContain(message);

    [Theory]
    [InlineData("<start><text/><text/></start>", "UnexpectedElement main.rng:2:16")]
    [InlineData("<start combine='both'><ref name='a'/></start>", "InvalidCombine main.rng:2:8")]
    [InlineData("<define><text/></define>", "MissingAttribute main.rng:2:2")]
    [InlineData("<define name='a'/>", "MissingChild main.rng:2:2")]
    [InlineData("<element name='a'><text/></element>", "UnexpectedElement main.rng:2:2")]
    [InlineData("<include href='a.rng'><include href='b.rng'/></include>", "UnexpectedElement main.rng:2:24")]
    public void A_grammar_holds_definitions_only(string contents, string expected) =>
        SchemaFiles.OfGrammar(contents).Diagnose().ShouldContain(expected);

    [Fact]
    public void All_errors_of_a_file_are_reported_in_their_order() =>
        SchemaFiles.OfContent("<group><junk/><ref name=''/></group>\n<list/><value type='a b'>x</value>").Diagnose().ShouldBe(
            ["UnexpectedElement main.rng:3:9", "InvalidName main.rng:3:20", "MissingChild main.rng:4:2", "InvalidName main.rng:4:15"]);

    [Fact]
    public void A_message_says_what_was_found_and_what_was_expected() =>
        SchemaFiles.OfContent("<attribute name='a' default='b'/>").Compile().Diagnostics.Single().Message
            .ShouldBe("The attribute 'default' is not allowed on 'attribute'; expected name, ns, datatypeLibrary (section 3)");

    [Fact]
    public void Every_code_has_a_message() =>
        Enum.GetValues<DiagnosticCode>().ShouldAllBe(static code => DiagnosticMessages.Of(code).Format.Length > 0);
}

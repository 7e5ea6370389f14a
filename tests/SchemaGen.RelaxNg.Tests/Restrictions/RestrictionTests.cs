namespace SchemaGen.RelaxNg.Tests.Restrictions;

/// <summary>Section 7: the restrictions on the simplified form, reported where the schema violates them.</summary>
public sealed class RestrictionTests
{
    [Theory]
    [InlineData("<attribute name='a'><element name='b'><text/></element></attribute>", "MarkupInAttribute main.rng:3:22")] // 7.1.1
    [InlineData("<attribute name='a'><attribute name='b'/></attribute>", "MarkupInAttribute main.rng:3:22")]
    [InlineData("<oneOrMore><group><attribute name='a'/><text/></group></oneOrMore>", "RepeatedAttributeGroup main.rng:3:20")] // 7.1.2
    [InlineData("<zeroOrMore><mixed><attribute name='a'/></mixed></zeroOrMore>", "RepeatedAttributeGroup main.rng:3:21")]
    [InlineData("<list><list><data type='int'/></list></list>", "NotAListItem main.rng:3:2")] // 7.1.3
    [InlineData("<list><text/></list>", "NotAListItem main.rng:3:8")]
    [InlineData("<list><attribute name='a'/></list>", "NotAListItem main.rng:3:8")]
    [InlineData("<data type='token'><except><empty/></except></data>", "NotAnExceptedValue main.rng:3:29")] // 7.1.4
    [InlineData("<data type='token'><except><list><value>a</value></list></except></data>", "NotAnExceptedValue main.rng:3:29")]
    [InlineData("<data type='int'/><text/>", "ValueBesideContent main.rng:3:2")] // 7.2
    [InlineData("<data type='int'/><element name='a'><text/></element>", "ValueBesideContent main.rng:3:2")]
    [InlineData("<attribute name='a'><oneOrMore><data type='int'/></oneOrMore></attribute>", "ValueBesideContent main.rng:3:33")]
    [InlineData("<attribute name='a'/><attribute name='a'/>", "DuplicateAttribute main.rng:3:23")] // 7.3
    [InlineData("<oneOrMore><attribute><anyName/></attribute></oneOrMore><attribute name='a'/>", "DuplicateAttribute main.rng:3:58")]
    [InlineData("<attribute><nsName/></attribute>", "WildcardAttributeNotRepeated main.rng:3:2")]
    [InlineData("<interleave><element name='a'><empty/></element><optional><element name='a'><text/></element></optional></interleave>", "InterleavedElement main.rng:3:60")] // 7.4
    [InlineData("<interleave><text/><mixed><element name='a'><text/></element></mixed></interleave>", "InterleavedText main.rng:3:21")]
    [InlineData("<attribute name='a'><mixed><text/></mixed></attribute>", "InterleavedText main.rng:3:29")]
    public void A_content_that_breaks_a_rule_is_reported(string content, string expected) =>
        SchemaFiles.OfContent(content).Diagnose().ShouldContain(expected);

    [Theory]
    [InlineData("<text/>", "NotADocument main.rng:2:9")]
    [InlineData("<group><ref name='a'/><ref name='a'/></group>", "NotADocument main.rng:2:9")]
    [InlineData("<optional><ref name='a'/></optional>", "NotADocument main.rng:2:9")]
    [InlineData("<attribute name='x'/>", "NotADocument main.rng:2:9")]
    public void A_start_is_a_choice_of_elements(string start, string expected) => // 7.1.5
        SchemaFiles.OfGrammar($"<start>{start}</start><define name='a'><element name='a'><text/></element></define>").Diagnose().ShouldBe([expected]);

    [Theory]
    [InlineData("<choice><attribute name='a'/><attribute name='a'><value>1</value></attribute></choice>")]
    [InlineData("<oneOrMore><choice><attribute><nsName ns='urn:a'/></attribute><attribute><nsName ns='urn:b'/></attribute></choice></oneOrMore>")]
    [InlineData("<oneOrMore><attribute><anyName><except><name>a</name></except></anyName></attribute></oneOrMore><attribute name='a'/>")]
    [InlineData("<interleave><element name='a'><empty/></element><element name='a' ns='urn:x'><empty/></element></interleave>")]
    [InlineData("<list><oneOrMore><data type='int'/></oneOrMore><data type='token'/></list>")]
    [InlineData("<attribute name='a'/><data type='int'/>")]
    [InlineData("<choice><data type='int'/><element name='a'><text/></element></choice>")]
    public void What_the_rules_allow_is_accepted(string content) => SchemaFiles.OfContent(content).Correct();

    [Fact]
    public void The_place_is_found_through_references() =>
        SchemaFiles.OfGrammar("<start><element name='doc'><ref name='a'/><ref name='b'/></element></start>\n<define name='a'><attribute name='x'/></define>\n<define name='b'><attribute name='x'><value>1</value></attribute></define>")
            .Diagnose().ShouldBe(["DuplicateAttribute main.rng:4:19"]);

    [Fact]
    public void Rules_apply_to_the_simple_form_only() =>
        SchemaFiles.OfGrammar("<start><element name='doc'><text/></element></start><define name='unused'><list><text/></list></define>").Correct();
}

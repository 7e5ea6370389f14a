namespace SchemaGen.RelaxNg.Tests.Simplification;

/// <summary>Sections 4.12 to 4.15, 4.20 and 4.21: the simplification of patterns.</summary>
public sealed class SimplificationTests
{
    [Theory]
    [InlineData("<group><choice><text/></choice></group>", "<text />")] // 4.12
    [InlineData("<mixed><ref name='e'/><ref name='f'/></mixed>", "<interleave><group><ref name=\"e\" /><ref name=\"f\" /></group><text /></interleave>")] // 4.13
    [InlineData("<optional><ref name='e'/></optional>", "<choice><ref name=\"e\" /><empty /></choice>")] // 4.14
    [InlineData("<zeroOrMore><ref name='e'/></zeroOrMore>", "<choice><oneOrMore><ref name=\"e\" /></oneOrMore><empty /></choice>")] // 4.15
    [InlineData("<group><notAllowed/><text/></group>", "<notAllowed />")] // 4.20
    [InlineData("<choice><notAllowed/><text/></choice>", "<text />")]
    [InlineData("<oneOrMore><notAllowed/></oneOrMore>", "<notAllowed />")]
    [InlineData("<list><notAllowed/></list>", "<notAllowed />")]
    [InlineData("<interleave><attribute name='a'><notAllowed/></attribute><text/></interleave>", "<notAllowed />")]
    [InlineData("<group><empty/><text/></group>", "<text />")] // 4.21
    [InlineData("<oneOrMore><empty/></oneOrMore>", "<empty />")]
    [InlineData("<choice><empty/><empty/></choice>", "<empty />")]
    public void A_content_becomes_simpler(string content, string expected)
    {
        string simple = SchemaFiles.OfGrammar(
            $"<start><element name='doc'>{content}</element></start><define name='e'><element name='e'><empty/></element></define><define name='f'><element name='f'><empty/></element></define>")
            .Simple();

        string flat = string.Concat(simple.Split('\n').Select(static line => line.Trim()));
        flat.ShouldContain($"<name ns=\"\">doc</name>{expected}</element>");
    }

    [Fact]
    public void Elements_lost_to_notAllowed_are_left_out() =>
        SchemaFiles.OfContent("<choice><text/><group><notAllowed/><element name='a'><text/></element></group></choice>")
            .Correct().Grammar!.Elements.Length.ShouldBe(1);

    [Fact]
    public void The_simple_form_is_a_schema_that_means_the_same()
    {
        string simple = SchemaFiles.OfContent(
            """
            <attribute><nsName ns="urn:x"/></attribute>
            """.Replace("<attribute>", "<oneOrMore><attribute>", StringComparison.Ordinal).Replace("</attribute>", "</attribute></oneOrMore>", StringComparison.Ordinal)
            + "<data type='int'><param name='maxInclusive'>5</param><except><value type='int'>3</value></except></data>").Simple();

        SchemaFiles again = SchemaFiles.Of(simple);
        again.Simple().ShouldBe(simple);
        again.Accepts("<doc x:a='' xmlns:x='urn:x'>4</doc>").ShouldBeTrue();
        again.Accepts("<doc x:a='' xmlns:x='urn:x'>03</doc>").ShouldBeFalse();
    }

    [Fact]
    public void An_element_of_the_simple_form_knows_the_one_it_was_made_of()
    {
        SchemaResult result = SchemaFiles.OfContent("<zeroOrMore><mixed><element name='a'><text/></element></mixed></zeroOrMore>").Correct();

        result.Grammar!.Elements[0].Origin.ShouldBeSameAs(result.Linked!.Start);
        result.Grammar.Elements[1].Origin.Location.ToString().ShouldBe("main.rng:3:21");
    }
}

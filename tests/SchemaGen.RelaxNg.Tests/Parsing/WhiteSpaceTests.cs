namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Section 4.2: significant and insignificant white space.</summary>
public sealed class WhiteSpaceTests
{
    [Fact]
    public void Names_and_types_are_trimmed() =>
        SchemaFiles.OfContent("<attribute name=' a '><data type=' token '/></attribute><element><name> b </name><ref name=' r '/></element>")
            .Diagnose().ShouldBe(["UndefinedReference main.rng:3:83"]);

    [Fact]
    public void Values_are_not()
    {
        SchemaFiles schema = SchemaFiles.OfContent("<value type='string'> a </value>");

        schema.Accepts("<doc> a </doc>").ShouldBeTrue();
        schema.Accepts("<doc>a</doc>").ShouldBeFalse();
    }

    [Fact]
    public void A_value_may_be_cut_by_comments_and_sections() =>
        SchemaFiles.OfContent("<value type='string'>a<!-- x -->b<![CDATA[c]]></value>").Accepts("<doc>abc</doc>").ShouldBeTrue();
}

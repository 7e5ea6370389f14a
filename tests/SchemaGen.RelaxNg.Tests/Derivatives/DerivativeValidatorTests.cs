using System.Xml;
using SchemaGen.RelaxNg.Derivatives;

namespace SchemaGen.RelaxNg.Tests.Derivatives;

public sealed class DerivativeValidatorTests
{
    [Fact]
    public void Nested_interleaves_are_one() =>
        Shuffle("<interleave><interleave><ref name='a'/><optional><ref name='b'/></optional></interleave><interleave><ref name='c'/><optional><ref name='d'/></optional></interleave></interleave>")
            .Accepts("<doc><a/><c/><b/></doc>").ShouldBeTrue();

    [Theory]
    [InlineData("<doc/>", true)]
    [InlineData("<doc>  </doc>", true)]
    [InlineData("<doc>7</doc>", true)]
    [InlineData("<doc><a/></doc>", true)]
    [InlineData("<doc> <a/> </doc>", true)]
    [InlineData("<doc>7<a/></doc>", false)]
    [InlineData("<doc>x</doc>", false)]
    public void A_content_is_children_or_a_value(string document, bool isValid) =>
        Shuffle("<choice><empty/><data type='int'/><ref name='a'/></choice>").Accepts(document).ShouldBe(isValid);

    [Fact]
    public void An_ambiguous_child_is_followed_in_all_its_ways()
    {
        SchemaFiles schema = SchemaFiles.OfContent(
            "<choice><group><element name='a'><data type='int'/></element><element name='b'><empty/></element></group><group><element name='a'><text/></element><element name='c'><empty/></element></group></choice>");

        schema.Accepts("<doc><a>1</a><c/></doc>").ShouldBeTrue();
        schema.Accepts("<doc><a>1</a><b/></doc>").ShouldBeTrue();
        schema.Accepts("<doc><a>x</a><b/></doc>").ShouldBeFalse();
    }

    [Fact]
    public void Ambiguity_at_every_level_does_not_multiply()
    {
        const int depth = 2_000;
        SchemaFiles schema = SchemaFiles.OfGrammar(
            "<start><ref name='a'/></start><define name='a'><choice><element name='a'><optional><ref name='a'/></optional></element><element name='a'><optional><ref name='a'/></optional></element></choice></define>");

        schema.Accepts(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))).ShouldBeTrue();
    }

    [Fact]
    public void A_document_beyond_the_depth_limit_is_not_valid()
    {
        SchemaResult schema = SchemaFiles.OfGrammar("<start><ref name='a'/></start><define name='a'><element name='a'><optional><ref name='a'/></optional></element></define>").Correct();
        DerivativeValidator validator = new(schema.Grammar!, new DerivativeLimits { Depth = 3 });

        validator.IsValid(XmlReader.Create(new StringReader("<a><a><a/></a></a>"))).ShouldBeTrue();
        validator.IsValid(XmlReader.Create(new StringReader("<a><a><a><a/></a></a></a>"))).ShouldBeFalse();
    }

    [Fact]
    public void A_cache_that_is_too_small_changes_no_verdict()
    {
        SchemaResult schema = Shuffle("<zeroOrMore><choice><ref name='a'/><interleave><ref name='b'/><ref name='c'/></interleave></choice></zeroOrMore>").Correct();
        DerivativeValidator validator = new(schema.Grammar!, new DerivativeLimits { CachedPatterns = 1 });

        validator.IsValid(XmlReader.Create(new StringReader("<doc><c/><b/><a/><b/><c/></doc>"))).ShouldBeTrue();
        validator.IsValid(XmlReader.Create(new StringReader("<doc><c/><b/><a/><b/></doc>"))).ShouldBeFalse();
    }

    private static SchemaFiles Shuffle(string content)
    {
        string elements = string.Concat("abcd".Select(static name => $"<define name='{name}'><element name='{name}'><empty/></element></define>"));
        return SchemaFiles.OfGrammar($"<start><element name='doc'>{content}</element></start>{elements}");
    }
}

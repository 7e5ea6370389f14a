using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Tests.Linking;

/// <summary>Section 4.17: several definitions with the same name.</summary>
public sealed class CombineTests
{
    private const string Start = "<start><element name='doc'><ref name='a'/></element></start>\n";

    [Fact]
    public void Choice_makes_one_choice_of_all()
    {
        LinkedDefine define = SchemaFiles.OfGrammar(
            Start + "<define name='a'><empty/></define><define name='a' combine='choice'><text/></define><define name='a' combine='choice'><notAllowed/></define>")
            .Correct().Linked!.Defines.Single();

        ((ChoiceSyntax)define.Body).Children.Length.ShouldBe(3);
        define.Location.ToString().ShouldBe("main.rng:3:2");
    }

    [Fact]
    public void Interleave_lets_the_order_go()
    {
        SchemaFiles schema = SchemaFiles.OfGrammar(
            Start + "<define name='a' combine='interleave'><element name='x'><empty/></element></define><define name='a' combine='interleave'><element name='y'><empty/></element></define>");

        schema.Accepts("<doc><y/><x/></doc>").ShouldBeTrue();
    }

    [Fact]
    public void Starts_combine_too() =>
        SchemaFiles.OfGrammar("<start combine='choice'><element name='a'><empty/></element></start><start combine='choice'><element name='b'><empty/></element></start>")
            .Accepts("<b/>").ShouldBeTrue();

    [Theory]
    [InlineData("<define name='a'><text/></define>\n<define name='a'><text/></define>", "CombineMissing main.rng:4:2")]
    [InlineData("<define name='a' combine='choice'><text/></define>\n<define name='a' combine='interleave'><text/></define>", "CombineContradiction main.rng:4:2")]
    [InlineData("<define name='b'><text/></define><define name='a'><text/></define>\n<define name='b'><text/></define>", "CombineMissing main.rng:4:2")]
    public void Definitions_must_agree(string defines, string expected) => SchemaFiles.OfGrammar(Start + defines).Diagnose().ShouldBe([expected]);
}

namespace SchemaGen.RelaxNg.Tests.Simplification;

/// <summary>Section 4.19: recursive definitions.</summary>
public sealed class RecursionTests
{
    [Fact]
    public void A_definition_may_hold_itself_in_an_element() =>
        SchemaFiles.OfGrammar("<start><ref name='a'/></start><define name='a'><element name='a'><optional><ref name='a'/></optional></element></define>")
            .Accepts("<a><a><a/></a></a>").ShouldBeTrue();

    [Fact]
    public void Without_an_element_it_may_not()
    {
        SchemaResult result = SchemaFiles.OfGrammar(
            "<start><element name='doc'><ref name='a'/></element></start>\n<define name='a'><optional><ref name='b'/></optional></define>\n<define name='b'><group><ref name='a'/></group></define>")
            .Compile();

        result.Diagnostics.Single().Location.ToString().ShouldBe("main.rng:4:26");
        result.Diagnostics.Single().Message.ShouldBe("'a' refers to itself without an element between: a -> b -> a (section 4.19)");
    }
}

using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.RelaxNg.Tests.Linking;

/// <summary>Section 4.18: nested grammars.</summary>
public sealed class GrammarTests
{
    private const string Nested =
        """
        <start><element name="doc"><ref name="a"/>
          <grammar><start><element name="in"><ref name="a"/><parentRef name="a"/><ref name="b"/></element></start>
            <define name="a"><attribute name="inner"/></define><define name="b"><text/></define></grammar></element></start>
        <define name="a"><attribute name="outer"/></define>
        """;

    [Fact]
    public void Names_mean_definitions_of_their_own_grammar() =>
        SchemaFiles.OfGrammar(Nested).Accepts("<doc outer=''><in inner='' outer=''/></doc>").ShouldBeTrue();

    [Fact]
    public void Keys_are_names_where_these_are_unique_and_qualified_elsewhere() =>
        SchemaFiles.OfGrammar(Nested).Correct().Linked!.Defines.Select(static define => define.Key).ShouldBe(["a", "start/a", "b"]);

    [Fact]
    public void A_file_included_in_two_grammars_gives_two_definitions_of_one_place()
    {
        LinkedGrammar linked = SchemaFiles.OfGrammar("<start><element name='doc'><grammar><include href='in.rng'/></grammar><grammar><include href='in.rng'/></grammar></element></start>")
            .Add("in.rng", SchemaFiles.GrammarText("<start><ref name='part'/></start><define name='part'><element name='part'><ref name='part'/></element></define>"))
            .Correct().Linked!;

        linked.Defines.Select(static define => define.Key).ShouldBe(["in/part", "in/part.2"]);
        linked.Defines[0].Location.ShouldBe(linked.Defines[1].Location);
    }

    [Fact]
    public void Definitions_come_in_the_order_of_first_use_and_only_if_used() =>
        SchemaFiles.OfGrammar("<define name='c'><text/></define><define name='b'><ref name='c'/></define><define name='unused'><text/></define><start><element name='doc'><ref name='b'/></element></start>")
            .Correct().Linked!.Defines.Select(static define => define.Name).ShouldBe(["b", "c"]);

    [Theory]
    [InlineData("<start><ref name='a'/></start>", "UndefinedReference main.rng:2:9")]
    [InlineData("<start><element name='a'><text/></element></start>\n<define name='unused'><ref name='b'/></define>", "UndefinedReference main.rng:3:24")]
    [InlineData("<start><element name='a'><parentRef name='b'/></element></start>", "ParentRefWithoutParent main.rng:2:27")]
    [InlineData("<start><grammar><start><parentRef name='b'/></start></grammar></start>", "UndefinedReference main.rng:2:25")]
    [InlineData("<define name='a'><text/></define>", "NoStart main.rng:1:2")]
    [InlineData("<start><element name='a'><grammar/></element></start>", "NoStart main.rng:2:27")]
    public void What_is_not_defined_is_reported(string contents, string expected) => SchemaFiles.OfGrammar(contents).Diagnose().ShouldBe([expected]);
}

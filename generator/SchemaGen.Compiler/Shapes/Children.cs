using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>The patterns within patterns.</summary>
internal static class Children
{
    /// <summary>The patterns directly within; none for leaves and references.</summary>
    public static ImmutableArray<PatternSyntax> Of(PatternSyntax pattern) => pattern switch
    {
        GroupSyntax group => group.Children,
        InterleaveSyntax interleave => interleave.Children,
        ChoiceSyntax choice => choice.Children,
        ElementSyntax element => [element.Content],
        AttributeSyntax attribute => [attribute.Content],
        OptionalSyntax optional => [optional.Content],
        ZeroOrMoreSyntax zeroOrMore => [zeroOrMore.Content],
        OneOrMoreSyntax oneOrMore => [oneOrMore.Content],
        MixedSyntax mixed => [mixed.Content],
        ListSyntax list => [list.Content],
        _ => [],
    };

    /// <summary>The shapes directly within, those of references, elements and attributes left out.</summary>
    public static ImmutableArray<Shape> Of(Shape shape) => shape switch
    {
        GroupShape group => group.Children,
        ChoiceShape choice => choice.Children,
        RepeatShape repeat => [repeat.Content],
        _ => [],
    };
}

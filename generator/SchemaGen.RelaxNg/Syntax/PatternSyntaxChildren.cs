using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>The patterns within a pattern.</summary>
public static class PatternSyntaxChildren
{
    /// <summary>The patterns directly within; none for leaves, references and grammars.</summary>
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
        ListSyntax list => [list.Content],
        MixedSyntax mixed => [mixed.Content],
        DataSyntax { Except: { } except } => [except],
        _ => [],
    };
}

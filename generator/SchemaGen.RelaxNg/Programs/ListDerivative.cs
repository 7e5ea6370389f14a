using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>The steps of a <c>list</c> pattern over one token (partial derivatives): a value that the token must be, and what follows.</summary>
internal static class ListDerivative
{
    public static IEnumerable<(Pattern Letter, Pattern Next)> Steps(Pattern pattern, PatternFactory patterns)
    {
        switch (pattern)
        {
            case DataPattern or ValuePattern:
                return [(pattern, patterns.Empty)];
            case ChoicePattern choice:
                return Steps(choice.Left, patterns).Concat(Steps(choice.Right, patterns));
            case GroupPattern group:
                IEnumerable<(Pattern, Pattern)> left = Steps(group.Left, patterns).Select(step => (step.Letter, patterns.Group(step.Next, group.Right)));
                return group.Left.IsNullable ? left.Concat(Steps(group.Right, patterns)) : left;
            case OneOrMorePattern oneOrMore:
                return Steps(oneOrMore.Content, patterns).Select(step => (step.Letter, patterns.Group(step.Next, patterns.Optional(oneOrMore))));
            default:
                return [];
        }
    }
}

using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>The steps of a <c>list</c> pattern over one token (partial derivatives): a value that the token must be, and what follows.</summary>
internal static class ListDerivative
{
    /// <summary>The steps in schema order. Chains are walked, not entered: lists of thousands of optional tokens exist.</summary>
    public static List<(Pattern Letter, Pattern Next)> Steps(Pattern pattern, PatternFactory patterns)
    {
        List<(Pattern Letter, Pattern Next)> steps = [];
        switch (pattern)
        {
            case DataPattern or ValuePattern:
                steps.Add((pattern, patterns.Empty));
                break;
            case ChoicePattern choice:
                foreach (Pattern alternative in PatternChain.Alternatives(choice))
                {
                    steps.AddRange(Steps(alternative, patterns));
                }

                break;
            case GroupPattern:
                Pattern rest = pattern;
                for (; rest is GroupPattern group; rest = group.Right)
                {
                    steps.AddRange(Steps(group.Left, patterns).ConvertAll(step => (step.Letter, patterns.Group(step.Next, group.Right))));
                    if (!group.Left.IsNullable)
                    {
                        return steps;
                    }
                }

                steps.AddRange(Steps(rest, patterns));
                break;
            case OneOrMorePattern oneOrMore:
                Pattern more = patterns.Optional(oneOrMore);
                return Steps(oneOrMore.Content, patterns).ConvertAll(step => (step.Letter, patterns.Group(step.Next, more)));
        }

        return steps;
    }
}

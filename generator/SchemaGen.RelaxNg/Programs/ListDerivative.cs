using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Computes the steps of a <c>list</c> pattern over one token (partial derivatives): the value that the token must match, and the rest.</summary>
internal static class ListDerivative
{
    /// <summary>Returns the steps in schema order. Chains are iterated without recursion because lists can have thousands of optional tokens.</summary>
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

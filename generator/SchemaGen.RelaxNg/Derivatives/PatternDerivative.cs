using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>
/// What is left of a pattern after it has matched one thing, <c>notAllowed</c> if it cannot: the derivative of the pattern
/// (J. Clark, "An algorithm for RELAX NG validation"). Chains are walked, so that recursion is as deep as patterns are nested.
/// </summary>
internal abstract class PatternDerivative
{
    protected abstract PatternFactory Patterns { get; }

    /// <summary>Whether the members of a group are matched in order: children are, attributes are not.</summary>
    protected abstract bool IsOrdered { get; }

    protected Pattern Derive(Pattern pattern)
    {
        switch (pattern)
        {
            case ChoicePattern:
                return Patterns.Choice([.. PatternChain.Alternatives(pattern).Select(Derive)]);

            case OneOrMorePattern oneOrMore:
                return Patterns.Group(Derive(oneOrMore.Content), Patterns.Optional(pattern));

            case GroupPattern or InterleavePattern:
                return DeriveChain(pattern);

            default:
                return DeriveLeaf(pattern);
        }
    }

    protected abstract Pattern DeriveLeaf(Pattern leaf);

    private Pattern DeriveChain(Pattern chain)
    {
        List<Pattern> items = PatternChain.Items(chain);
        List<Pattern> results = [];
        for (int i = 0; i < items.Count; i++)
        {
            Pattern derived = Derive(items[i]);
            if (derived != Patterns.NotAllowed)
            {
                results.Add(PatternChain.Replace(Patterns, chain, items, i, derived, keepBefore: !IsOrdered || chain is InterleavePattern));
            }

            if (IsOrdered && chain is GroupPattern && !items[i].IsNullable)
            {
                break;
            }
        }

        return results.Count == 1 ? results[0] : Patterns.Choice(results);
    }
}

using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>
/// Computes derivatives (J. Clark, "An algorithm for RELAX NG validation"). The derivative of a pattern is the pattern of the rest after one
/// item has matched, or <c>notAllowed</c> if the item cannot match. Chains are iterated, so recursion is only as deep as patterns are nested.
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

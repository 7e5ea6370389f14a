using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Leaves out of a content what may be missing and holds none of the elements in question: a smallest document does not have it.</summary>
internal sealed class Pruning(PatternFactory patterns, HashSet<ElementPattern> elements)
{
    private readonly Dictionary<Pattern, (Pattern Pruned, bool IsInQuestion)> _known = [];

    /// <summary>What is left.</summary>
    public Pattern Of(Pattern pattern) => Prune(pattern).Pruned;

    private (Pattern Pruned, bool IsInQuestion) Prune(Pattern pattern)
    {
        if (!_known.TryGetValue(pattern, out (Pattern Pruned, bool IsInQuestion) result))
        {
            result = pattern switch
            {
                ElementPattern element => (element, elements.Contains(element)),
                ChoicePattern => Chain(pattern, patterns.Choice),
                GroupPattern => Chain(pattern, patterns.Group),
                InterleavePattern => Chain(pattern, patterns.Interleave),
                OneOrMorePattern oneOrMore when Prune(oneOrMore.Content) is var content => (patterns.OneOrMore(content.Pruned), content.IsInQuestion),
                _ => (pattern, false),
            };
            result = result.IsInQuestion || !pattern.IsNullable ? result : (patterns.Empty, false);
            _known.Add(pattern, result);
        }

        return result;
    }

    private (Pattern Pruned, bool IsInQuestion) Chain(Pattern pattern, Func<IReadOnlyList<Pattern>, Pattern> make)
    {
        List<(Pattern Pruned, bool IsInQuestion)> items = PatternChain.Items(pattern).ConvertAll(Prune);
        return (make(items.ConvertAll(static item => item.Pruned)), items.Exists(static item => item.IsInQuestion));
    }
}

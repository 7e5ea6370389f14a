using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Leaves out of a content what may be missing and holds none of the elements in question: a smallest document does not have it.</summary>
internal sealed class Pruning(PatternFactory patterns, HashSet<ElementPattern> elements)
{
    private readonly Dictionary<Pattern, Remainder> _known = [];

    /// <summary>The remaining pattern.</summary>
    public Pattern Of(Pattern pattern) => Prune(pattern).Pattern;

    private Remainder Prune(Pattern pattern)
    {
        if (!_known.TryGetValue(pattern, out Remainder? result))
        {
            result = pattern switch
            {
                ElementPattern element => new Remainder(element, elements.Contains(element)),
                ChoicePattern => Chain(pattern, patterns.Choice),
                GroupPattern => Chain(pattern, patterns.Group),
                InterleavePattern => Chain(pattern, patterns.Interleave),
                OneOrMorePattern oneOrMore when Prune(oneOrMore.Content) is var content => new Remainder(patterns.OneOrMore(content.Pattern), content.IsInQuestion),
                _ => new Remainder(pattern, false),
            };
            result = result.IsInQuestion || !pattern.IsNullable ? result : new Remainder(patterns.Empty, false);
            _known.Add(pattern, result);
        }

        return result;
    }

    private Remainder Chain(Pattern pattern, Func<IReadOnlyList<Pattern>, Pattern> make)
    {
        List<Remainder> items = PatternChain.Items(pattern).ConvertAll(Prune);
        return new Remainder(make(items.ConvertAll(static item => item.Pattern)), items.Exists(static item => item.IsInQuestion));
    }

    /// <summary>The rest of a pattern, and whether it contains one of the elements.</summary>
    private sealed record Remainder(Pattern Pattern, bool IsInQuestion);
}

namespace SchemaGen.Evolution.Changes;

/// <summary>Which pairs of attributes and children go together, and in which order, in one version and not in the refusing.</summary>
internal static class PairComparison
{
    /// <summary>Pairs that may stand together in one version only: <c>'uuid' with 'usage'</c>.</summary>
    public static IEnumerable<SymbolPair> Together(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing) =>
        allowing.Beside is null || refusing.Beside is null ? [] :
        from pair in Pairs(symbols, allowing, refusing)
        where pair.First < pair.Second && allowing.Beside[pair.First].Contains(pair.Second) && !refusing.Beside[pair.First].Contains(pair.Second)
        select Pair(symbols[pair.First], "with", symbols[pair.Second]);

    /// <summary>Pairs of which the first may stand without the second in one version only: <c>'serial' without 'wwn'</c>.</summary>
    public static IEnumerable<SymbolPair> Apart(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing)
    {
        if (allowing.Needs is null || refusing.Needs is null)
        {
            yield break;
        }

        for (int first = 0; first < symbols.Count; first++)
        {
            for (int second = 0; second < symbols.Count; second++)
            {
                // That the second is required is said of it alone.
                if (first != second
                    && allowing.May.Contains(first) && refusing.May.Contains(first) && refusing.May.Contains(second) && !refusing.Must.Contains(second)
                    && !allowing.Needs[first].Contains(second) && refusing.Needs[first].Contains(second))
                {
                    yield return Pair(symbols[first], "without", symbols[second]);
                }
            }
        }
    }

    /// <summary>Orders of two children that are allowed in one version only: <c>'b' before 'a'</c>.</summary>
    public static IEnumerable<SymbolPair> Ordered(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing) =>
        allowing.Before is null || refusing.Before is null ? [] :
        from pair in Pairs(symbols, allowing, refusing)
        where !symbols[pair.First].IsAttribute && !symbols[pair.Second].IsAttribute
            && allowing.Before[pair.First].Contains(pair.Second) && !refusing.Before[pair.First].Contains(pair.Second)
            // Where they cannot be together at all, it is not for their order.
            && refusing.Before[pair.Second].Contains(pair.First)
        select Pair(symbols[pair.First], "before", symbols[pair.Second]);

    private static SymbolPair Pair(Symbol first, string way, Symbol second) => new(first, second, $"'{first.Step}' {way} '{second.Step}'");

    private static IEnumerable<(int First, int Second)> Pairs(IReadOnlyList<Symbol> symbols, ContentProfile one, ContentProfile two) =>
        from first in Enumerable.Range(0, symbols.Count)
        where one.May.Contains(first) && two.May.Contains(first)
        from second in Enumerable.Range(0, symbols.Count)
        where first != second && one.May.Contains(second) && two.May.Contains(second)
        select (first, second);
}

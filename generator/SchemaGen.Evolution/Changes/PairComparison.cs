namespace SchemaGen.Evolution.Changes;

/// <summary>Which pairs of attributes and children go together, and in which order, in one version and not in the refusing.</summary>
internal static class PairComparison
{
    /// <summary>Pairs that may stand together in one version only: <c>'uuid' with 'usage'</c>.</summary>
    public static IEnumerable<SymbolPair> Together(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing) =>
        allowing.Beside is not { } allowed || refusing.Beside is not { } refused ? [] :
        from first in Both(allowing, refusing).Symbols()
        from second in allowed[first].Except(refused[first]).And(Both(allowing, refusing)).Symbols()
        where first < second
        select Pair(symbols[first], "with", symbols[second]);

    /// <summary>Pairs of which the first may stand without the second in one version only: <c>'serial' without 'wwn'</c>.</summary>
    public static IEnumerable<SymbolPair> Apart(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing) =>
        allowing.Needs is not { } few || refusing.Needs is not { } many ? [] :
        from first in Both(allowing, refusing).Symbols()
        // That the second is required is said of it alone.
        from second in many[first].Except(few[first]).And(refusing.May).Except(refusing.Must).Symbols()
        where first != second
        select Pair(symbols[first], "without", symbols[second]);

    /// <summary>Orders of two children that are allowed in one version only: <c>'b' before 'a'</c>.</summary>
    public static IEnumerable<SymbolPair> Ordered(IReadOnlyList<Symbol> symbols, ContentProfile allowing, ContentProfile refusing) =>
        allowing.Before is not { } allowed || refusing.Before is not { } refused ? [] :
        from first in Both(allowing, refusing).Symbols()
        from second in allowed[first].Except(refused[first]).And(Both(allowing, refusing)).Symbols()
        where first != second && !symbols[first].IsAttribute && !symbols[second].IsAttribute && IsAllowed(refused, second, first)
        select Pair(symbols[first], "before", symbols[second]);

    /// <summary>Whether the other order is allowed: where two cannot be together at all, it is not for their order.</summary>
    private static bool IsAllowed(SymbolSet[] orders, int first, int second) => orders[first].Contains(second);

    private static SymbolSet Both(ContentProfile one, ContentProfile two) => one.May.And(two.May);

    private static SymbolPair Pair(Symbol first, string way, Symbol second) => new(first, second, $"'{first.Step}' {way} '{second.Step}'");
}

using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Computes the profile of a content bottom up, each pattern once. Recursion goes as deep as patterns are nested when references are
/// expanded, which the front end bounds; chains are walked in loops.
/// </summary>
internal sealed class ContentProfiler
{
    /// <summary>Beyond so many symbols pairs are not looked at: OpenDocument's widest content would need hundreds of megabytes.</summary>
    private const int MaxPairedSymbols = 160;

    private readonly IReadOnlyList<Symbol> _symbols;
    private readonly Dictionary<Symbol, int> _numbers = [];
    private readonly SymbolSet _none;
    private readonly SymbolSet[]? _noPairs;
    private readonly ContentProfile _empty;
    private readonly Dictionary<Pattern, ContentProfile> _known = [];

    public ContentProfiler(IReadOnlyList<Symbol> symbols)
    {
        _symbols = symbols;
        for (int i = 0; i < symbols.Count; i++)
        {
            _numbers.Add(symbols[i], i);
        }

        _none = SymbolSet.Empty(symbols.Count);
        _noPairs = symbols.Count <= MaxPairedSymbols ? [.. Enumerable.Repeat(_none, symbols.Count)] : null;
        int[] zeros = new int[symbols.Count];
        _empty = new ContentProfile { Minimum = zeros, Maximum = zeros, May = _none, Must = _none, Beside = _noPairs, Needs = _noPairs, Before = _noPairs };
    }

    private int Count => _symbols.Count;

    /// <summary>The profile of what any of the contents allows.</summary>
    public ContentProfile OfAny(IReadOnlyList<Pattern> contents) => Fold(contents, Either);

    private ContentProfile Of(Pattern pattern)
    {
        if (!_known.TryGetValue(pattern, out ContentProfile? profile))
        {
            profile = pattern switch
            {
                ChoicePattern => Fold(PatternChain.Items(pattern), Either),
                GroupPattern => Fold(PatternChain.Items(pattern), (left, right) => Both(left, right, isOrdered: true)),
                InterleavePattern => Fold(PatternChain.Items(pattern), (left, right) => Both(left, right, isOrdered: false)),
                OneOrMorePattern oneOrMore => Repeated(Of(oneOrMore.Content)),
                AttributePattern attribute => Single(SymbolKind.Attribute, attribute.NameClass),
                ElementPattern element => Single(SymbolKind.Element, element.NameClass),
                _ => _empty,
            };
            _known.Add(pattern, profile);
        }

        return profile;
    }

    private ContentProfile Fold(IReadOnlyList<Pattern> items, Func<ContentProfile, ContentProfile, ContentProfile> join) =>
        items.Count == 0 ? _empty : Fold(items, 0, items.Count, join);

    /// <summary>Joins halves: what a join costs grows with the symbols on both sides.</summary>
    private ContentProfile Fold(IReadOnlyList<Pattern> items, int start, int end, Func<ContentProfile, ContentProfile, ContentProfile> join)
    {
        int middle = (start + end) / 2;
        return middle == start ? Of(items[start]) : join(Fold(items, start, middle, join), Fold(items, middle, end, join));
    }

    private ContentProfile Single(SymbolKind kind, NameClass nameClass)
    {
        NameClassName? name = nameClass as NameClassName;
        bool isOneName = name is not null;
        int[] minimum = new int[Count];
        int[] maximum = new int[Count];
        SymbolSet may = _none;
        SymbolSet[]? needs = (SymbolSet[]?)_noPairs?.Clone();
        IEnumerable<int> numbers = name is not null ? [_numbers[new Symbol(kind, name.NamespaceUri, name.LocalName)]]
            : Enumerable.Range(0, Count).Where(i => _symbols[i].Kind == kind && _symbols[i].IsIn(nameClass));
        foreach (int i in numbers)
        {
            minimum[i] = isOneName ? 1 : 0;
            maximum[i] = 1;
            may = may.With(i);
            if (needs is not null)
            {
                needs[i] = _none.With(i);
            }
        }

        return new ContentProfile
        {
            Minimum = minimum,
            Maximum = maximum,
            May = may,
            Must = isOneName ? may : _none,
            Beside = _noPairs,
            Needs = needs,
            Before = _noPairs,
        };
    }

    private ContentProfile Repeated(ContentProfile once) => new()
    {
        Minimum = once.Minimum,
        Maximum = [.. Enumerable.Range(0, Count).Select(i => once.Maximum[i] == 0 ? 0 : _symbols[i].IsAttribute ? 1 : ContentProfile.Unbounded)],
        May = once.May,
        Must = once.Must,
        Beside = Pairs(once.May, _ => once.May),
        Needs = once.Needs,
        Before = Pairs(once.May, _ => once.May),
    };

    private ContentProfile Either(ContentProfile left, ContentProfile right)
    {
        SymbolSet may = left.May.Or(right.May);
        return new ContentProfile
        {
            Minimum = Smaller(left.Minimum, right.Minimum),
            Maximum = Larger(left.Maximum, right.Maximum),
            May = may,
            Must = left.Must.And(right.Must),
            Beside = Pairs(may, i => left.Beside![i].Or(right.Beside![i])),
            Needs = Pairs(may, i => !left.May.Contains(i) ? right.Needs![i] : !right.May.Contains(i) ? left.Needs![i] : left.Needs![i].And(right.Needs![i])),
            Before = Pairs(may, i => left.Before![i].Or(right.Before![i])),
        };
    }

    private ContentProfile Both(ContentProfile left, ContentProfile right, bool isOrdered)
    {
        SymbolSet Other(int symbol, ContentProfile own, ContentProfile other) => own.May.Contains(symbol) ? other.May : _none;
        SymbolSet may = left.May.Or(right.May);
        return new ContentProfile
        {
            Minimum = Sum(left.Minimum, right.Minimum),
            Maximum = Sum(left.Maximum, right.Maximum),
            May = may,
            Must = left.Must.Or(right.Must),
            Beside = Pairs(may, i => left.Beside![i].Or(right.Beside![i]).Or(Other(i, left, right)).Or(Other(i, right, left))),
            Needs = Pairs(may, i => NeedsOfBoth(i, left, right)),
            Before = Pairs(may, i => left.Before![i].Or(right.Before![i]).Or(Other(i, left, right)).Or(isOrdered ? _none : Other(i, right, left))),
        };
    }

    private SymbolSet NeedsOfBoth(int symbol, ContentProfile left, ContentProfile right)
    {
        SymbolSet inLeft = left.Needs![symbol].Or(right.Must);
        SymbolSet inRight = right.Needs![symbol].Or(left.Must);
        return (left.May.Contains(symbol), right.May.Contains(symbol)) switch
        {
            (true, true) => inLeft.And(inRight),
            (true, false) => inLeft,
            (false, true) => inRight,
            _ => _none,
        };
    }

    /// <summary>A set for each symbol that may occur; none for the others.</summary>
    private SymbolSet[]? Pairs(SymbolSet may, Func<int, SymbolSet> row)
    {
        if (_noPairs is null)
        {
            return null;
        }

        SymbolSet[] rows = (SymbolSet[])_noPairs.Clone();
        foreach (int symbol in may.Symbols())
        {
            rows[symbol] = row(symbol);
        }

        return rows;
    }

    // Loops of their own: a call for each symbol costs more than all the rest.
    private static int[] Smaller(int[] left, int[] right)
    {
        int[] result = new int[left.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Math.Min(left[i], right[i]);
        }

        return result;
    }

    private static int[] Larger(int[] left, int[] right)
    {
        int[] result = new int[left.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Math.Max(left[i], right[i]);
        }

        return result;
    }

    private static int[] Sum(int[] left, int[] right)
    {
        int[] result = new int[left.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = left[i] > ContentProfile.Unbounded - right[i] ? ContentProfile.Unbounded : left[i] + right[i];
        }

        return result;
    }
}

using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Allowances;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>Compares what two versions allow in an element, its children by name only.</summary>
internal sealed class ContentComparison(CancellationToken cancellationToken)
{
    private const int MaxListed = 6;

    private readonly ValueComparison _values = new(cancellationToken);
    private readonly Pattern _empty = new PatternFactory().Empty;

    // A pair is asked about several times in succession.
    private (ContentPair? Pair, (IReadOnlyList<Symbol> Symbols, ContentProfile Old, ContentProfile New) Profiles) _last;

    /// <summary>Compares occurrences, values and text.</summary>
    public IEnumerable<Difference> CompareEach(ContentPair pair)
    {
        (IReadOnlyList<Symbol> symbols, ContentProfile old, ContentProfile @new) = Profiles(pair);
        for (int i = 0; i < symbols.Count; i++)
        {
            Symbol symbol = symbols[i];
            (int, int) before = (old.Minimum[i], old.Maximum[i]);
            (int, int) after = (@new.Minimum[i], @new.Maximum[i]);
            if (pair.IsDocument)
            {
                // Of several roots a document has one: that one is not required says only that there are others.
                (before, after) = ((0, Math.Sign(old.Maximum[i])), (0, Math.Sign(@new.Maximum[i])));
            }

            if (OccurrenceComparison.Compare(symbol, before, after) is { } kind)
            {
                yield return new Difference(kind, symbol, OccurrenceComparison.Describe(kind, symbol, before, after))
                {
                    Backward = OccurrenceComparison.Allowances(symbol, before, after),
                    Forward = OccurrenceComparison.Allowances(symbol, after, before),
                };
            }

            if (symbol.IsAttribute && old.Maximum[i] > 0 && @new.Maximum[i] > 0)
            {
                foreach (ValueDifference difference in _values.Compare(AttributeValues(pair.OldContents, symbol), AttributeValues(pair.NewContents, symbol)))
                {
                    yield return Describe(difference, symbol);
                }
            }
        }

        foreach (ValueDifference difference in _values.Compare(Texts(pair.OldContents), Texts(pair.NewContents)))
        {
            yield return Describe(difference, null);
        }
    }

    /// <summary>Whether an attribute of one pair's old contents and one of another's new contents have the same values.</summary>
    public bool HaveSameValues(ContentPair before, Symbol old, ContentPair after, Symbol @new) =>
        _values.Compare(AttributeValues(before.OldContents, old), AttributeValues(after.NewContents, @new)).Count == 0;

    /// <summary>Compares the combinations and the order of attributes and children.</summary>
    public IEnumerable<Difference> ComparePairs(ContentPair pair)
    {
        (IReadOnlyList<Symbol> symbols, ContentProfile old, ContentProfile @new) = Profiles(pair);
        Difference?[] differences =
        [
            Order(ChangeKind.OrderReleased, "children may stand in another order, too", PairComparison.Ordered(symbols, @new, old)),
            Order(ChangeKind.OrderImposed, "children may not stand in any order any more", PairComparison.Ordered(symbols, old, @new)),
            Combination(
                ChangeKind.CombinationAllowed, "may be combined now", PairComparison.Together(symbols, @new, old), PairComparison.Apart(symbols, @new, old)),
            Combination(
                ChangeKind.CombinationForbidden, "may not be combined any more", PairComparison.Together(symbols, old, @new), PairComparison.Apart(symbols, old, @new)),
        ];
        return differences.OfType<Difference>();
    }

    private static Difference? Order(ChangeKind kind, string message, IEnumerable<SymbolPair> pairs)
    {
        List<SymbolPair> all = [.. pairs];
        return Pairs(kind, message, all, all.SelectMany(static pair => new[] { (AllowanceKind.Order, (Symbol?)pair.First), (AllowanceKind.Order, pair.Second) }));
    }

    private static Difference? Combination(ChangeKind kind, string message, IEnumerable<SymbolPair> together, IEnumerable<SymbolPair> apart)
    {
        List<SymbolPair> joined = [.. together];
        List<SymbolPair> parted = [.. apart];
        return Pairs(
            kind,
            message,
            [.. joined, .. parted],
            joined.SelectMany(static pair => new[] { (AllowanceKind.Extra, (Symbol?)pair.First), (AllowanceKind.Extra, pair.Second) })
                .Concat(parted.Select(static pair => (AllowanceKind.Missing, (Symbol?)pair.Second))));
    }

    private static Difference? Pairs(ChangeKind kind, string message, List<SymbolPair> pairs, IEnumerable<(AllowanceKind, Symbol?)> allowances)
    {
        ImmutableArray<string> texts = [.. pairs.Select(static pair => pair.Text)];
        ImmutableArray<(AllowanceKind, Symbol?)> own = [.. allowances.Distinct()];
        bool isBackward = kind is ChangeKind.OrderImposed or ChangeKind.CombinationForbidden;
        return texts.IsEmpty ? null : new Difference(kind, null, $"{message}: {List(texts)}")
        {
            Details = texts,
            Backward = isBackward ? own : [],
            Forward = isBackward ? [] : own,
        };
    }

    private (IReadOnlyList<Symbol> Symbols, ContentProfile Old, ContentProfile New) Profiles(ContentPair pair)
    {
        if (_last.Pair != pair)
        {
            _last = (pair, ProfilesOf(pair));
        }

        return _last.Profiles;
    }

    private static (IReadOnlyList<Symbol> Symbols, ContentProfile Old, ContentProfile New) ProfilesOf(ContentPair pair)
    {
        ContentProfiler profiler = new(pair.Symbols);
        return (pair.Symbols, profiler.OfAny(pair.OldContents.Contents), profiler.OfAny(pair.NewContents.Contents));
    }

    private static IEnumerable<Pattern> AttributeValues(ContentParts contents, Symbol attribute) =>
        contents.Attributes(attribute).Select(static pattern => pattern.Content);

    /// <summary>The values between the tags; where there need be none, the empty text is one of them.</summary>
    private IEnumerable<Pattern> Texts(ContentParts contents) => contents.CanLackText ? contents.Texts.Append(_empty) : contents.Texts;

    private static Difference Describe(ValueDifference difference, Symbol? symbol)
    {
        string subject = symbol?.Words ?? "the text";
        string message = difference.Kind switch
        {
            ChangeKind.ValuesAdded => $"{subject} may also be {List(Quote(difference.Gained))}",
            ChangeKind.ValuesRemoved => $"{subject} may not be {List(Quote(difference.Lost))} any more",
            ChangeKind.ValuesWidened when difference.Before == DatatypeWords.Nothing => $"text is allowed now{Sample(difference.Gained)} ({difference.After})",
            ChangeKind.ValuesNarrowed when difference.After == DatatypeWords.Nothing => $"text is not allowed any more{Without(difference.Lost)} ({difference.Before})",
            ChangeKind.ValuesWidened => $"{subject} may be more than before{Sample(difference.Gained)}{Types(difference)}",
            ChangeKind.ValuesNarrowed => $"{subject} may be less than before{Without(difference.Lost)}{Types(difference)}",
            _ => $"{subject} is something else{Sample(difference.Gained)}{Without(difference.Lost)}{Types(difference)}",
        };
        bool isEnumeration = difference.Kind is ChangeKind.ValuesAdded or ChangeKind.ValuesRemoved;
        var allowance = (isEnumeration && symbol is not null ? AllowanceKind.Case : AllowanceKind.Values, symbol);
        return new Difference(difference.Kind, symbol, message)
        {
            Details = [.. difference.Lost, .. difference.Gained],
            Backward = difference.Kind is ChangeKind.ValuesRemoved or ChangeKind.ValuesNarrowed or ChangeKind.ValuesChanged ? [allowance] : [],
            Forward = difference.Kind is ChangeKind.ValuesAdded or ChangeKind.ValuesWidened or ChangeKind.ValuesChanged ? [allowance] : [],
            IsText = symbol is null,
        };
    }

    private static string Types(ValueDifference difference) =>
        difference.Before == difference.After ? "" : $" ({difference.Before} became {difference.After})";

    private static string Sample(ImmutableArray<string> gained) => gained.IsEmpty ? "" : $", such as {Quote(gained)[0]}";

    private static string Without(ImmutableArray<string> lost) => lost.IsEmpty ? "" : $", not {Quote(lost)[0]}";

    private static ImmutableArray<string> Quote(ImmutableArray<string> values) => [.. values.Select(static value => $"'{value}'")];

    private static string List(ImmutableArray<string> items) =>
        string.Join(", ", items.Take(MaxListed)) + (items.Length > MaxListed ? $" and {items.Length - MaxListed} more" : "");
}

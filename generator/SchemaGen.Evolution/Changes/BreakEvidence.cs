using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>Connects the breaks that the decision found with the changes that describe them: a break is evidence, a change says what happened.</summary>
/// <param name="result">The decision for one direction.</param>
/// <param name="isBackward">Whether the left side of the decision is the old version.</param>
internal sealed class BreakEvidence(InclusionResult result, bool isBackward)
{
    private const string DocumentName = "/";

    private readonly WitnessFeatures[] _features = [.. result.Breaks.Select(static item => new WitnessFeatures(item.Witness))];
    private readonly ILookup<ElementPattern, int> _byElement = result.Breaks
        .SelectMany(static (item, i) => item.Place.Name == DocumentName ? [] : item.Place.Left.Select(element => (Element: element, Number: i)))
        .ToLookup(static pair => pair.Element, static pair => pair.Number);
    private readonly int[] _ofDocument = [.. result.Breaks.Select(static (item, i) => item.Place.Name == DocumentName ? i : -1).Where(static number => number >= 0)];

    /// <summary>The document that shows a change best; null if none of the breaks is about it.</summary>
    public Witness? Find(FoundChange found)
    {
        if (!Breaks(found.Change))
        {
            return null;
        }

        int[] scores = new int[result.Breaks.Length];
        foreach ((ContentPair pair, Difference difference) in found.Origins)
        {
            foreach (int number in BreaksAt(pair))
            {
                InclusionBreak item = result.Breaks[number];
                scores[number] = Math.Max(scores[number], Math.Max(
                    Score(item, found.Change, difference.Symbol),
                    difference.Former is { } former ? Score(item, found.Change, former) : 0));
            }
        }

        string[] paths = [.. WitnessFeatures.PathsOf(found.Change)];
        return result.Breaks
            .Select((item, i) => (Break: item, Score: scores[i] > 0 ? scores[i] : _features[i].Shows(found.Change, paths, isBackward) ? 1 : 0))
            .Where(static scored => scored.Score > 0)
            .OrderByDescending(static scored => scored.Score)
            .ThenBy(static scored => scored.Break.Witness.Xml.Length)
            .Select(static scored => scored.Break.Witness)
            .FirstOrDefault();
    }

    private bool Breaks(Change change) => isBackward ? change.BreaksBackward : change.BreaksForward;

    /// <summary>The match between a break and a change at its place; 0 for none.</summary>
    private static int Score(InclusionBreak item, Change change, Symbol? symbol)
    {
        if (change.Kind is >= ChangeKind.OrderReleased)
        {
            bool isNamed = item.Name is not null && change.Details.Any(detail => detail.Contains($"'{item.Name}'") || detail.Contains($"'@{item.Name}'"));
            return item.Kind == BreakKind.Combination ? 3 : isNamed ? 2 : 0;
        }

        bool isSameName = symbol is not null && item.Name is not null && (item.Name == symbol.LocalName || item.Name == new QualifiedName(symbol.NamespaceUri, symbol.LocalName).ToString());
        bool isValue = change.Kind is >= ChangeKind.ValuesAdded and <= ChangeKind.ValuesChanged;
        bool isValueBreak = item.Kind is BreakKind.AttributeValue or BreakKind.Value or BreakKind.Text;
        if (isValue && symbol is null)
        {
            // A text that may be empty shows by its absence.
            return isValueBreak && item.Name is null ? 3 : item.Kind is BreakKind.MissingContent or BreakKind.Combination ? 1 : 0;
        }

        if (symbol is { IsWildcard: true })
        {
            return item.Kind == (symbol.IsAttribute ? BreakKind.Attribute : BreakKind.Child) ? 1 : 0;
        }

        return (isValue == isValueBreak, isSameName || (symbol is null && item.Name is null)) switch
        {
            (true, true) => item.Value is not null && change.Details.Contains(item.Value, StringComparer.Ordinal) ? 4 : 3,
            // What is required and missing has no name in the document.
            (true, false) => item.Kind is BreakKind.MissingContent && item.Name is null ? 1 : 0,
            _ => 0,
        };
    }

    /// <summary>The numbers of the breaks at a place.</summary>
    private IEnumerable<int> BreaksAt(ContentPair pair)
    {
        if (pair.IsDocument)
        {
            return _ofDocument;
        }

        IReadOnlyList<ElementPattern?> left = isBackward ? pair.Old : pair.New;
        IReadOnlyList<ElementPattern?> right = isBackward ? pair.New : pair.Old;
        return left.OfType<ElementPattern>().SelectMany(element => _byElement[element])
            .Where(number => result.Breaks[number].Place.Right is var others && (others.IsEmpty || others.Any(element => right.Contains(element))));
    }
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Gathers changes with their places. What is different at the same places of the schemas is one change, in however many elements: an
/// attribute in a definition that they share is new in all of them. It is reported once, for the element nearest to the root, which comes first.
/// </summary>
internal sealed class ChangeList(SyntaxPlaces oldPlaces, SyntaxPlaces newPlaces)
{
    private const int MaxOtherPlaces = 10;

    private readonly List<FoundChange> _changes = [];
    private readonly Dictionary<string, List<string>> _otherPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChangeKind, string Message, string Places), int> _known = [];

    /// <summary>The changes, each with the other paths that lead to its place.</summary>
    public ImmutableArray<FoundChange> ToImmutable() => [.. _changes.Select(found => found with
    {
        Change = found.Change with
        {
            Elements = found.Origins.Select(static origin => origin.Pair.Key).Distinct(StringComparer.Ordinal).Count(),
            AlsoAt = [.. found.Change.AlsoAt.Union(OtherPaths(found.Change.Path), StringComparer.Ordinal).Take(MaxOtherPlaces)],
        },
    })];

    /// <summary>Adds another path of elements that were met before.</summary>
    /// <param name="path">The path by which they were met first.</param>
    /// <param name="other">The other path.</param>
    public void AddPath(string path, string other)
    {
        // Elements within themselves are at as many paths as one likes.
        if (other != path && !other.StartsWith($"{path}/", StringComparison.Ordinal))
        {
            if (!_otherPaths.TryGetValue(path, out List<string>? others))
            {
                others = [];
                _otherPaths.Add(path, others);
            }

            others.Add(other);
        }
    }

    /// <summary>Adds what is so whatever the attributes are.</summary>
    public void Add(ContentPair pair, IEnumerable<Difference> differences)
    {
        foreach (Difference difference in differences)
        {
            Add(pair, difference, pair.Predicate, "");
        }
    }

    /// <summary>Adds what is so for some values of an attribute.</summary>
    /// <param name="pair">The elements.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="caseCount">How many cases were compared: what is so in all of them is so always.</param>
    /// <param name="differences">The differences by case.</param>
    public void Add(ContentPair pair, Symbol attribute, int caseCount, IEnumerable<CaseDifference> differences)
    {
        foreach (IGrouping<(ChangeKind, Symbol?, string), CaseDifference> same in differences.GroupBy(static found => (found.Difference.Kind, found.Difference.Symbol, found.Difference.Message)))
        {
            string?[] values = [.. same.Select(static found => found.Value)];
            Difference difference = same.First().Difference;
            if (values.Length == caseCount)
            {
                Add(pair, difference, "", "");
                continue;
            }

            string[] stated = [.. values.OfType<string>()];
            string where = stated.Length == 0 ? $" where there is no '{attribute.LocalName}'"
                : $" where '{attribute.LocalName}' is {string.Join(" or ", stated.Select(static value => $"'{value}'"))}{(stated.Length < values.Length ? " or missing" : "")}";
            string predicate = string.Join(" or ", values.Select(value => value is null ? $"not({attribute.Step})" : $"{attribute.Step}='{value}'"));
            Add(pair, difference, $"[{predicate}]", where);
        }
    }

    private IEnumerable<string> OtherPaths(string path)
    {
        for (int end = path.IndexOf('/', 1); ; end = path.IndexOf('/', end + 1))
        {
            int length = end < 0 ? path.Length : end;
            if (_otherPaths.TryGetValue(path[..length], out List<string>? others))
            {
                foreach (string other in others)
                {
                    yield return other + path[length..];
                }
            }

            if (end < 0)
            {
                yield break;
            }
        }
    }

    private void Add(ContentPair pair, Difference difference, string predicate, string condition)
    {
        SyntaxPlace? old = Find(oldPlaces, pair.Old, difference.Former is { } former ? difference with { Symbol = former } : difference);
        SyntaxPlace? @new = Find(newPlaces, pair.New, difference);
        string elementPath = pair.Path + predicate;
        Change change = new()
        {
            Kind = difference.Kind,
            ElementPath = elementPath,
            Path = difference.Symbol is { } symbol ? $"{elementPath}/{symbol.Step}" : difference.IsText ? $"{elementPath}/text()" : elementPath,
            Subject = difference.Symbol?.Step ?? "",
            Message = difference.Message + condition,
            Details = difference.Details,
            Define = @new?.Define ?? old?.Define,
            Old = (old ?? oldPlaces.Of(pair.Old[0]))?.Node.Location,
            New = (@new ?? newPlaces.Of(pair.New[0]))?.Node.Location,
            BreaksBackward = difference.BreaksBackward,
            BreaksForward = difference.BreaksForward,
        };
        var key = (change.Kind, change.Message, PlacesOf(pair, difference, old, @new));
        if (!_known.TryGetValue(key, out int index))
        {
            _known.Add(key, _changes.Count);
            _changes.Add(new FoundChange(change, [(pair, difference)]));
        }
        else
        {
            FoundChange known = _changes[index];
            Change first = known.Change;
            bool isNew = first.AlsoAt.Length < MaxOtherPlaces && first.Path != change.Path && !first.AlsoAt.Contains(change.Path);
            _changes[index] = new FoundChange(
                isNew ? first with { AlsoAt = first.AlsoAt.Add(change.Path) } : first, known.Origins.Add((pair, difference)));
        }
    }

    /// <summary>The places that make the change. Where something is missing is no such place.</summary>
    private string PlacesOf(ContentPair pair, Difference difference, SyntaxPlace? old, SyntaxPlace? @new)
    {
        Symbol[] symbols = difference.Symbol is not null || difference.IsText ? []
            : [.. difference.Backward.Concat(difference.Forward).Select(static allowance => allowance.Symbol).OfType<Symbol>()];
        IEnumerable<SyntaxPlace?> places = symbols.Length > 0
            ? symbols.SelectMany(symbol => new[] { oldPlaces.Find(pair.Old, symbol), newPlaces.Find(pair.New, symbol) })
            : [difference.Kind is ChangeKind.ElementAdded or ChangeKind.AttributeAdded ? null : old, difference.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved ? null : @new];
        return string.Join(" ", places.Select(static place => place?.Node.Location.ToString()));
    }

    private static SyntaxPlace? Find(SyntaxPlaces places, IReadOnlyList<SchemaGen.RelaxNg.Grammars.ElementPattern?> elements, Difference difference)
    {
        bool isValue = difference.Kind is >= ChangeKind.ValuesAdded and <= ChangeKind.ValuesChanged;
        bool isEnumeration = difference.Kind is ChangeKind.ValuesAdded or ChangeKind.ValuesRemoved;
        SyntaxPlace? value = isValue ? places.FindValue(elements, difference.Symbol, isEnumeration ? difference.Details[0] : null) : null;
        return value
            ?? (difference.Symbol is { } symbol ? places.Find(elements, symbol) : null)
            ?? places.Of(elements[0]);
    }
}

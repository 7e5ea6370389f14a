using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Finds the changes between two versions of a schema. Walks both from the root, a name at a time; what stands in the same place of a
/// document is compared, whatever the definitions are called and however they are cut. What is equal all the way down is passed by.
/// </summary>
internal sealed class ChangeFinder(SchemaVersion old, SchemaVersion @new, CancellationToken cancellationToken)
{
    /// <summary>How many pairs of elements are compared: a bound for schemas that are made to have very many.</summary>
    private const int MaxPairs = 20_000;

    private readonly StructuralClasses _classes = new(old.Grammar, @new.Grammar, cancellationToken);
    private readonly ContentComparison _comparison = new(cancellationToken);
    private readonly ChangeList _changes = new(old.Places, @new.Places);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<ContentPair> _pending = new();

    /// <summary>All changes, those near the root first.</summary>
    public ImmutableArray<FoundChange> Find()
    {
        Enqueue(ContentPair.OfDocuments(old.Grammar, @new.Grammar));
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(_pending.Dequeue());
        }

        return MovedContent.Join(_changes.ToImmutable());
    }

    private void Visit(ContentPair pair)
    {
        List<Symbol> symbols = ContentParts.Symbols(pair.OldContents.Concat(pair.NewContents));
        List<Difference> always = [.. _comparison.CompareEach(pair)];
        List<(Symbol Attribute, List<(string? Value, ContentPair Pair)> Cases)> splits =
        [
            .. AttributeSplit.Discriminators(pair, symbols).Select(attribute => (attribute, AttributeSplit.Cases(pair, attribute, old.Grammar, @new.Grammar).ToList())),
        ];
        if (splits.Count == 0)
        {
            always.AddRange(ContentComparison.ComparePairs(pair));
        }

        _changes.Add(pair, always);
        HashSet<(ChangeKind, Symbol?, bool)> said = [.. always.Select(static difference => difference.Subject)];
        foreach ((Symbol attribute, List<(string? Value, ContentPair Pair)> cases) in splits)
        {
            List<CaseDifference> differences =
            [
                .. from found in cases
                   from difference in _comparison.CompareEach(found.Pair).Concat(ContentComparison.ComparePairs(found.Pair))
                   where !said.Contains(difference.Subject)
                   select new CaseDifference(found.Value, difference),
            ];
            _changes.Add(pair, attribute, cases.Count, differences);
            said.UnionWith(differences.Select(static found => found.Difference.Subject));
        }

        foreach (Symbol symbol in symbols.Where(static symbol => !symbol.IsAttribute))
        {
            ContentPair child = pair.Child(symbol);
            Enqueue(child);
            if (child.Old.Count > 1 || child.New.Count > 1)
            {
                foreach ((_, ContentPair part) in splits.SelectMany(static split => split.Cases))
                {
                    Enqueue(part.Child(symbol));
                }
            }
        }
    }

    private void Enqueue(ContentPair pair)
    {
        if (pair.Old.Count == 0 || pair.New.Count == 0 || _seen.Count >= MaxPairs || !_seen.Add(pair.Key))
        {
            return;
        }

        bool isDocument = pair.Path.Length == 0;
        if (isDocument || !_classes.AreEqual(pair.Old.OfType<ElementPattern>(), pair.New.OfType<ElementPattern>()))
        {
            _pending.Enqueue(pair);
        }
    }
}

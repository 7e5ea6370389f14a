using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Finds the changes between two versions of a schema. Walks both from the root, a name at a time; what stands in the same place of a
/// document is compared, whatever the definitions are called and however they are cut. What is equal all the way down is passed by.
/// </summary>
internal sealed class ChangeFinder(SchemaVersion old, SchemaVersion @new, CancellationToken cancellationToken)
{
    /// <summary>The maximum number of compared pairs of elements, for schemas made to have very many.</summary>
    private const int MaxPairs = 20_000;

    private readonly StructuralClasses _classes = new(old.Grammar, @new.Grammar, cancellationToken);
    private readonly ContentComparison _comparison = new(cancellationToken);
    private readonly ChangeList _changes = new(old.Places, @new.Places);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(ChangeKind, Symbol?, string)>> _saidOfUnions = new(StringComparer.Ordinal);
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

        return new MovedContent(_classes, _comparison).Join(_changes.ToImmutable());
    }

    private void Visit(ContentPair pair)
    {
        IReadOnlyList<Symbol> symbols = pair.Symbols;
        List<AttributeCases> splits =
        [
            .. AttributeSplit.Discriminators(pair, symbols).Select(attribute => new AttributeCases(
                attribute, [.. AttributeSplit.Cases(pair, attribute, old.Grammar, @new.Grammar).Select(found => (found.Value, found.Pair, Compare(found.Pair)))])),
        ];
        List<Difference> always = splits.Count == 0 && !pair.IsUnionOfCases ? Compare(pair) : [.. _comparison.CompareEach(pair)];
        HashSet<(ChangeKind, Symbol?, string)> saidOfAll = pair.UnionKey is { } key && _saidOfUnions.TryGetValue(key, out var known) ? known : [];
        always.RemoveAll(difference => saidOfAll.Contains(difference.Statement));
        always.RemoveAll(difference => splits.Exists(split => split.Explains(difference, always)));
        List<ContentPair> renamed = JoinRenamed(pair, always);
        _changes.Add(pair, always);
        if (pair.IsUnionOfCases)
        {
            _saidOfUnions[pair.Key] = [.. always.Select(static difference => difference.Statement)];
        }

        HashSet<(ChangeKind, Symbol?, bool)> said = [.. always.Select(static difference => difference.Subject)];
        foreach (AttributeCases split in splits)
        {
            List<CaseDifference> differences = [.. split.Differences.Where(found => !said.Contains(found.Difference.Subject) && !saidOfAll.Contains(found.Difference.Statement))];
            _changes.Add(pair, split.Attribute, split.Cases.Count, differences);
            said.UnionWith(differences.Select(static found => found.Difference.Subject));
        }

        renamed.ForEach(Enqueue);
        foreach (Symbol symbol in symbols.Where(static symbol => !symbol.IsAttribute))
        {
            ContentPair child = pair.Child(symbol, hasCases: splits.Count > 0);
            Enqueue(child);
            foreach ((_, ContentPair part, _) in child.IsUnionOfCases ? splits.SelectMany(static split => split.Cases) : [])
            {
                Enqueue(part.Child(symbol, union: child));
            }
        }
    }

    /// <summary>Puts one difference in place of two where something was renamed. Gives the elements that are in another namespace, whose contents are to be compared.</summary>
    private List<ContentPair> JoinRenamed(ContentPair pair, List<Difference> differences)
    {
        List<ContentPair> renamed = [];
        foreach ((Difference removed, Difference added) in new RenamedContent(_classes, _comparison).Find(pair, differences))
        {
            (string, string)? namespaces = removed.Symbol!.NamespaceUri == added.Symbol!.NamespaceUri ? null : (removed.Symbol.NamespaceUri, added.Symbol.NamespaceUri);
            differences.Remove(added);
            int index = differences.IndexOf(removed);
            if (namespaces is not null && namespaces == pair.Namespaces)
            {
                // The parent is in the other namespace, too: one edit.
                differences.RemoveAt(index);
            }
            else
            {
                differences[index] = RenamedContent.Join(removed, added);
            }

            if (namespaces is not null && !added.Symbol.IsAttribute)
            {
                renamed.Add(pair.Child(removed.Symbol, added.Symbol, namespaces.Value));
            }
        }

        return renamed;
    }

    private List<Difference> Compare(ContentPair pair) => [.. _comparison.CompareEach(pair), .. _comparison.ComparePairs(pair)];

    private void Enqueue(ContentPair pair)
    {
        if (pair.Old.Count == 0 || pair.New.Count == 0)
        {
            return;
        }

        if (_paths.TryGetValue(pair.Key, out string? path))
        {
            _changes.AddPath(path, pair.Path);
        }
        else if (_paths.Count < MaxPairs)
        {
            _paths.Add(pair.Key, pair.Path);
            if (pair.IsDocument || !_classes.AreEqual(pair.Old.OfType<ElementPattern>(), pair.New.OfType<ElementPattern>()))
            {
                _pending.Enqueue(pair);
            }
        }
    }
}

using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>Finds the elements of two versions that stand at the same places of documents, those that did not change among them.</summary>
internal static class ElementPairs
{
    private const int MaxPairs = 20_000;

    /// <summary>The places of the elements in both schemas. Where several elements share a place and a name, there is no pair.</summary>
    public static IEnumerable<(SourceLocation Old, SourceLocation New)> Find(Grammar old, Grammar @new, CancellationToken cancellationToken)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        Queue<ContentPair> pending = new([ContentPair.OfDocuments(old, @new)]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ContentPair pair = pending.Dequeue();
            if (pair is { Old: [{ } before], New: [{ } after] })
            {
                yield return (before.Origin.Location, after.Origin.Location);
            }

            foreach (Symbol symbol in ContentParts.Symbols(pair.OldContents, pair.NewContents).Where(static symbol => !symbol.IsAttribute))
            {
                ContentPair child = pair.Child(symbol);
                if (child.Old.Count > 0 && child.New.Count > 0 && known.Count < MaxPairs && known.Add(child.Key))
                {
                    pending.Enqueue(child);
                }
            }
        }
    }
}

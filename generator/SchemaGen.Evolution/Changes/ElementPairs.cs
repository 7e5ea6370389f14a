using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Finds the elements of two versions that stand at the same places of documents, those that did not change among them. Where several elements share a place and
/// a name, there is no pair. The children of each element are looked up once, however many pairs it is in.
/// </summary>
internal sealed class ElementPairs
{
    private const int MaxPairs = 20_000;

    private readonly Dictionary<Pattern, Dictionary<(string NamespaceUri, string LocalName), ElementPattern?>> _children = [];

    private ElementPairs()
    {
    }

    /// <summary>The places of the elements in both schemas.</summary>
    public static IEnumerable<(SourceLocation Old, SourceLocation New)> Find(Grammar old, Grammar @new, CancellationToken cancellationToken) =>
        new ElementPairs().Pairs(old.Start, @new.Start, cancellationToken).Select(static pair => (pair.Old.Origin.Location, pair.New.Origin.Location));

    private IEnumerable<(ElementPattern Old, ElementPattern New)> Pairs(Pattern oldStart, Pattern newStart, CancellationToken cancellationToken)
    {
        HashSet<(int, int)> known = [];
        Queue<(Pattern Old, Pattern New)> pending = new([(oldStart, newStart)]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (Pattern oldContent, Pattern newContent) = pending.Dequeue();
            Dictionary<(string, string), ElementPattern?> children = ChildrenOf(newContent);
            foreach (KeyValuePair<(string, string), ElementPattern?> child in ChildrenOf(oldContent))
            {
                if (child.Value is { } before && children.TryGetValue(child.Key, out ElementPattern? after) && after is not null
                    && known.Count < MaxPairs && known.Add((before.Id, after.Id)))
                {
                    pending.Enqueue((before.Content, after.Content));
                    yield return (before, after);
                }
            }
        }
    }

    /// <summary>The children of a content by name; null for a name that several have.</summary>
    private Dictionary<(string NamespaceUri, string LocalName), ElementPattern?> ChildrenOf(Pattern content)
    {
        if (!_children.TryGetValue(content, out Dictionary<(string, string), ElementPattern?>? children))
        {
            children = [];
            foreach (ElementPattern element in ContentParts.LeavesOf([content]).OfType<ElementPattern>())
            {
                if (element.NameClass is NameClassName name)
                {
                    (string, string) key = (name.NamespaceUri, name.LocalName);
                    children[key] = children.ContainsKey(key) ? null : element;
                }
            }

            _children.Add(content, children);
        }

        return children;
    }
}

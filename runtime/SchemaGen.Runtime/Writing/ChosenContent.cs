using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>Brings children into the order that code chose by <see cref="XmlElementNode.Children"/>.</summary>
internal static class ChosenContent
{
    /// <summary>Orders children. Those that came after the choice follow the one before them.</summary>
    /// <param name="children">The children as they are now.</param>
    /// <param name="chosen">The children as they were when the order was chosen, in that order.</param>
    public static List<ContentChild> Order(List<ContentChild> children, List<ContentChild> chosen)
    {
        Dictionary<XmlElementNode, Queue<ContentChild>> byNode = new(ReferenceEqualityComparer.Instance);
        Dictionary<(NodePartKind, ExpandedName, int, string?), Queue<ContentChild>> byText = [];
        foreach (ContentChild child in children.Where(static child => !child.IsRemoved))
        {
            QueueOf(child, byNode, byText).Enqueue(child);
        }

        HashSet<ContentChild> taken = [];
        List<ContentChild> wanted = [];
        foreach (ContentChild child in chosen)
        {
            if (QueueOf(child, byNode, byText).TryDequeue(out ContentChild? found))
            {
                wanted.Add(found);
                taken.Add(found);
            }
            else if (child.Holder is null && child.Start < 0)
            {
                // A comment or a processing instruction that code added.
                wanted.Add(child);
            }
        }

        Dictionary<ContentChild, int> places = new(children.Count);
        List<ContentChild> ordered = new(children.Count);
        for (int i = 0; i < children.Count; i++)
        {
            places[children[i]] = i;
            children[i].IsRemoved |= !taken.Contains(children[i]) && children[i] is { Holder: null, IsFixed: false };
        }

        AddFrom(0);
        foreach (ContentChild child in wanted)
        {
            ordered.Add(child);
            if (places.TryGetValue(child, out int place))
            {
                AddFrom(place + 1);
            }
        }

        return ordered;

        void AddFrom(int place)
        {
            for (; place < children.Count && !taken.Contains(children[place]); place++)
            {
                ordered.Add(children[place]);
            }
        }
    }

    // What was read is known by its place, what is new by what it says.
    private static Queue<ContentChild> QueueOf(
        ContentChild child, Dictionary<XmlElementNode, Queue<ContentChild>> byNode, Dictionary<(NodePartKind, ExpandedName, int, string?), Queue<ContentChild>> byText)
    {
        if (child.Node is { } node)
        {
            return byNode.TryGetValue(node, out Queue<ContentChild>? known) ? known : byNode[node] = new Queue<ContentChild>();
        }

        (NodePartKind, ExpandedName, int, string?) key = child.Start >= 0 ? (child.Kind, child.Name, child.Start, null) : (child.Kind, child.Name, -1, child.Text);
        return byText.TryGetValue(key, out Queue<ContentChild>? found) ? found : byText[key] = new Queue<ContentChild>();
    }
}

namespace SchemaGen.Runtime;

/// <summary>Copies graphs of objects. What is copied waits in a list, so that no depth is too deep for the stack.</summary>
internal sealed class XmlNodeCopier
{
    private readonly Stack<(XmlContentNode Copy, int Depth)> _pending = [];
    private int _depth;

    private XmlNodeCopier()
    {
    }

    /// <summary>A copy of an object and of all that is in it.</summary>
    /// <exception cref="InvalidOperationException">An object is within itself.</exception>
    public static XmlContentNode CopyGraph(XmlContentNode node)
    {
        XmlNodeCopier copier = new();
        XmlContentNode root = copier.CopyNode(node);
        while (copier._pending.TryPop(out (XmlContentNode Copy, int Depth) next))
        {
            NodeDepth.Check(next.Depth);
            copier._depth = next.Depth;
            MemberItems? originals = next.Copy.ListedItems;
            next.Copy.ReplaceMembers(copier.CopyMember);
            CopyOrder(next.Copy, originals);
            if (next.Copy.Form?.Extra is { } extra)
            {
                copier.CopyNodes(extra.Nodes);
            }
        }

        return root;
    }

    private XmlContentNode CopyNode(XmlContentNode node)
    {
        XmlContentNode copy = node.CopyShallow();
        _pending.Push((copy, _depth + 1));
        return copy;
    }

    // Texts and values are shared: they never change.
    private object CopyMember(object value) => value switch
    {
        XmlContentNode node => CopyNode(node),
        MemberItems items => CopyItems(items),
        _ => value,
    };

    private MemberItems CopyItems(MemberItems items)
    {
        MemberItems copy = new(items);
        CopyNodes(copy);
        return copy;
    }

    private void CopyNodes(IList<object> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i] = nodes[i] is XmlElementNode element ? CopyNode(element) : nodes[i];
        }
    }

    /// <summary>The order of the children tells of the items of the copy, no longer of the original's.</summary>
    private static void CopyOrder(XmlContentNode copy, MemberItems? originals)
    {
        if (copy is not { Form.Items: { } read, ListedItems: { } copies } || originals is null)
        {
            return;
        }

        Dictionary<object, object> copyOf = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < originals.Count; i++)
        {
            copyOf[originals[i]] = copies[i];
        }

        copy.Form.Items = Array.ConvertAll(read, item => copyOf.GetValueOrDefault(item, item));
    }
}

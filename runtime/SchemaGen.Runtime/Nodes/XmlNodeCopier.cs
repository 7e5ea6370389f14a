namespace SchemaGen.Runtime;

/// <summary>Copies graphs of objects. What is copied waits in a list, so that no depth is too deep for the stack. What is not opened is shared as text.</summary>
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
            XmlNodeComparison.CheckDepth(next.Depth);
            copier._depth = next.Depth;
            next.Copy.ReplaceMembers(copier.CopyMember);
            if (next.Copy.ExtraContent is { } extra)
            {
                extra.ReplaceElements(copier.CopyElement);
            }
        }

        return root;
    }

    private XmlContentNode CopyNode(XmlContentNode node)
    {
        // Groups of an element that is not opened would open the original.
        node.EnsureOpen();
        XmlContentNode copy = node.CopyShallow();
        _pending.Push((copy, _depth + 1));
        return copy;
    }

    private XmlElementNode CopyElement(XmlElementNode element) => (XmlElementNode)CopyNode(element);

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
        for (int i = 0; i < copy.Count; i++)
        {
            if (copy[i] is XmlElementNode element)
            {
                copy[i] = CopyNode(element);
            }
        }

        return copy;
    }
}

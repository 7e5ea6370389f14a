using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>Copies graphs of objects: generated classes give it what a copy must not share. What is copied waits in a list, so that no depth is too deep for the stack.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlNodeCopier
{
    private readonly Stack<(XmlContentNode Copy, int Depth)> _pending = [];
    private int _depth;

    private XmlNodeCopier()
    {
    }

    /// <summary>The copy of an object, or null.</summary>
    [return: NotNullIfNotNull(nameof(node))]
    public T? Copy<T>(T? node)
        where T : XmlContentNode
    {
        if (node is null)
        {
            return null;
        }

        T copy = (T)node.CopyShallow();
        _pending.Push((copy, _depth + 1));
        return copy;
    }

    /// <summary>A list of the copies of objects, or null.</summary>
    [return: NotNullIfNotNull(nameof(nodes))]
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "It is the field's type.")]
    public List<T>? CopyAll<T>(List<T>? nodes)
        where T : XmlContentNode => nodes?.ConvertAll(Copy)!;

    /// <summary>A list of the copies of items, or null.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public XmlItemList<T>? CopyItems<T>(XmlItemList<T>? items)
        where T : class, IXmlItem
    {
        if (items is null)
        {
            return null;
        }

        XmlItemList<T> copy = [];
        foreach (T item in items)
        {
            copy.Add(item.Element is { } element ? (T)(IXmlItem)Copy(element) : item);
        }

        return copy;
    }

    /// <summary>A list of the same values, or null.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "It is the field's type.")]
    public static List<T>? CopyValues<T>(List<T>? values) => values is null ? null : [.. values];

    /// <summary>A map of the same attributes, or null.</summary>
    [return: NotNullIfNotNull(nameof(attributes))]
    public static XmlAttributeDictionary? CopyValues(XmlAttributeDictionary? attributes) => attributes?.Copy();

    /// <exception cref="InvalidOperationException">An object is within itself.</exception>
    internal static XmlContentNode CopyGraph(XmlContentNode node)
    {
        XmlNodeCopier copier = new();
        XmlContentNode root = copier.Copy(node);
        while (copier._pending.TryPop(out (XmlContentNode Copy, int Depth) next))
        {
            NodeDepth.Check(next.Depth);
            copier._depth = next.Depth;
            IReadOnlyList<IXmlItem>? originals = next.Copy.ListedItems;
            next.Copy.CopyMembers(copier);
            CopyOrder(next.Copy, originals);
            if (next.Copy.Form?.Extra is { } extra)
            {
                copier.CopyNodes(extra.Nodes);
            }
        }

        return root;
    }

    /// <summary>The order of the children tells of the items of the copy, no longer of the original's.</summary>
    private static void CopyOrder(XmlContentNode copy, IReadOnlyList<IXmlItem>? originals)
    {
        if (copy is not { Form.Items: { } read, ListedItems: { } copies } || originals is null)
        {
            return;
        }

        Dictionary<IXmlItem, IXmlItem> copyOf = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < originals.Count; i++)
        {
            copyOf[originals[i]] = copies[i];
        }

        copy.Form.Items = Array.ConvertAll(read, item => copyOf.GetValueOrDefault(item, item));
    }

    /// <summary>Replaces the elements of raw content by copies.</summary>
    internal void CopyNodes(IList<object> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i] = nodes[i] is XmlElementNode element ? Copy(element) : nodes[i];
        }
    }
}

using System.Collections;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>
/// The content of an element in document order: elements as objects, elements that are values of properties as <see cref="XmlValueElement"/>,
/// <see cref="XmlTextItem"/>, <see cref="XmlCommentItem"/> and <see cref="XmlInstruction"/>. White space between child elements is layout and not included.
/// Adding and removing items changes the properties and lists. The order set through this list is kept.
/// </summary>
public sealed class XmlChildren : IList<IXmlItem>, IReadOnlyList<IXmlItem>
{
    private readonly XmlElementNode _node;

    internal XmlChildren(XmlElementNode node) => _node = node;

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => Content().Count;

    bool ICollection<IXmlItem>.IsReadOnly => false;

    /// <summary>The item at an index. Setting it removes the item and inserts the new one in its place.</summary>
    /// <param name="index">The index, starting at 0.</param>
    public IXmlItem this[int index]
    {
        get => ItemOf(Content()[index]);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            RemoveAt(index);
            Insert(index, value);
        }
    }

    /// <summary>Adds an item at the end.</summary>
    /// <exception cref="ArgumentException">The class has no member for the item.</exception>
    public void Add(IXmlItem item) => Insert(Count, item);

    /// <summary>Inserts an item.</summary>
    /// <exception cref="ArgumentException">The class has no member for the item.</exception>
    public void Insert(int index, IXmlItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        List<ContentChild> content = Content();
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)content.Count, nameof(index));
        content.Insert(index, ChildMembers.Add(_node, item, content[..index]));
        Choose(content);
    }

    /// <inheritdoc />
    public void RemoveAt(int index)
    {
        List<ContentChild> content = Content();
        ChildMembers.Remove(content[index]);
        content.RemoveAt(index);
        Choose(content);
    }

    /// <summary>Moves an item.</summary>
    /// <param name="from">The current index.</param>
    /// <param name="to">The index after the move.</param>
    public void Move(int from, int to)
    {
        List<ContentChild> content = Content();
        ContentChild moved = content[from];
        ContentChild[] lists = [.. content.Where(child => child.IsInListOf(moved))];
        content.RemoveAt(from);
        content.Insert(to, moved);
        ChildMembers.Reorder(lists, [.. content.Where(child => child.IsInListOf(moved))]);
        Choose(content);
    }

    /// <inheritdoc />
    public void Clear()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            RemoveAt(i);
        }
    }

    /// <inheritdoc />
    public bool Contains(IXmlItem item) => IndexOf(item) >= 0;

    /// <inheritdoc />
    public int IndexOf(IXmlItem item) => Content().FindIndex(child => ItemOf(child).Equals(item));

    /// <inheritdoc />
    public bool Remove(IXmlItem item) => ListSearch.Remove(this, item);

    /// <inheritdoc />
    public void CopyTo(IXmlItem[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (IXmlItem item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc />
    public IEnumerator<IXmlItem> GetEnumerator() => Content().Select(ItemOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<ContentChild> Content() => [.. NodeContent.Of(_node).Present];

    private void Choose(List<ContentChild> content)
    {
        _node.MarkChanged();
        _node.ChosenOrder = content;
    }

    private static IXmlItem ItemOf(ContentChild child) => child.Kind switch
    {
        NodePartKind.Element when child.Node is not null => child.Node,
        NodePartKind.Element or NodePartKind.Value => new XmlValueElement(child.Name.LocalName, child.Name.NamespaceUri, child.Text ?? ""),
        NodePartKind.Comment => new XmlCommentItem(child.Text!),
        NodePartKind.Instruction => new XmlInstruction(child.Name.LocalName, child.Text!),
        _ => child.Typed as XmlTextItem ?? new XmlTextItem(child.Text!),
    };
}

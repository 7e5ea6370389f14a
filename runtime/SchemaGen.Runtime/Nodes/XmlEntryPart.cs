namespace SchemaGen.Runtime;

/// <summary>The elements in one part of an entry.</summary>
internal sealed class XmlEntryPart<T>(XmlEntry entry, int part) : XmlListView<T>
    where T : class, IXmlItem
{
    public override int Count => entry.StartOf(part + 1) - entry.StartOf(part);

    public override T this[int index]
    {
        get => (T)(IXmlItem)entry.Elements[At(index)];
        set => entry.Put(part, At(index), replaces: true, Element(value));
    }

    public override void Insert(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)Count, nameof(index));
        entry.Put(part, entry.StartOf(part) + index, replaces: false, Element(item));
    }

    public override void RemoveAt(int index) => entry.RemoveAt(At(index));

    public override IEnumerator<T> GetEnumerator() => entry.Elements.Skip(entry.StartOf(part)).Take(Count).Cast<T>().ToList().GetEnumerator();

    private int At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return entry.StartOf(part) + index;
    }

    private static XmlElementNode Element(T? item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Element!;
    }
}

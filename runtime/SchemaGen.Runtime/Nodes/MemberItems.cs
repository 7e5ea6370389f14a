namespace SchemaGen.Runtime;

/// <summary>
/// The items of a list that is a member: objects, texts, or values in boxes. With each item its place in the document that it was read from, so
/// that items which come and go leave the places of the others alone.
/// </summary>
internal sealed class MemberItems
{
    private readonly List<Entry> _items;

    public MemberItems() => _items = [];

    public MemberItems(MemberItems items) => _items = [.. items._items];

    public int Count => _items.Count;

    /// <summary>Changes with every change, so that views know when to look again.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The list as the property gives it, with the type of the items; null before it is asked for.</summary>
    public object? Typed { get; set; }

    /// <summary>The value of an item.</summary>
    public object this[int index]
    {
        get => _items[index].Value;
        set => Replace(index, value, _items[index].Place);
    }

    /// <summary>The start of an item in the document; -1 if it is new.</summary>
    public int PlaceOf(int index) => _items[index].Place;

    public void Add(object value, int place = -1) => Insert(_items.Count, value, place);

    public void Insert(int index, object value, int place = -1)
    {
        _items.Insert(index, new Entry(value, place));
        Version++;
    }

    public void RemoveAt(int index)
    {
        _items.RemoveAt(index);
        Version++;
    }

    public void Clear()
    {
        _items.Clear();
        Version++;
    }

    /// <summary>Replaces the value of an item; it keeps its place.</summary>
    public void Replace(int index, object value, int place)
    {
        _items[index] = new Entry(value, place);
        Version++;
    }

    private readonly record struct Entry(object Value, int Place);
}

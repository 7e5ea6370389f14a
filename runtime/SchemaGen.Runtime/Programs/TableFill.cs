namespace SchemaGen.Runtime.Programs;

/// <summary>An array that is filled from its start. A schema's tables are made when a program starts: none of them is to be copied.</summary>
/// <param name="capacity">The count of items that are expected.</param>
internal sealed class TableFill<T>(int capacity)
{
    private T[] _items = new T[capacity];

    /// <summary>The count of items so far.</summary>
    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, (Count * 2) + 1);
        }

        _items[Count++] = item;
    }

    /// <summary>The items.</summary>
    public T[] ToArray()
    {
        Array.Resize(ref _items, Count);
        return _items;
    }
}

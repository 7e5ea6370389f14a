namespace SchemaGen.Runtime;

/// <summary>
/// The items of one class, or of one class and name, in a list of items. It holds nothing itself. What is added goes after the last item of
/// its kind; the first one goes to the end, or before what the schema demands after it. What is inserted goes before the item that it pushes away.
/// </summary>
/// <typeparam name="TItem">What stands in the list.</typeparam>
/// <typeparam name="T">What the view shows.</typeparam>
public sealed class XmlItemView<TItem, T> : XmlListView<T>
    where TItem : class, IXmlItem
    where T : class, TItem
{
    private static readonly bool IsSealed = typeof(T).IsSealed;
    private static readonly int[] NeverLooked = [-1];

    // Shared generic code would look it up for each item.
    private readonly Type _type = typeof(T);
    private readonly XmlItemList<TItem> _items;
    private readonly string? _localName;
    private readonly string _namespaceUri;

    // The version of the list, then the places of the items. Never changed but replaced: threads may read together.
    private int[] _places = NeverLooked;

    internal XmlItemView(XmlItemList<TItem> items, string? localName, string namespaceUri) =>
        (_items, _localName, _namespaceUri) = (items, localName, namespaceUri);

    /// <inheritdoc />
    public override int Count => Places.Length;

    /// <summary>The first item of the view, where the schema allows no more than one; null if there is none. Setting it replaces, adds or removes it.</summary>
    public T? Only
    {
        get => Count > 0 ? this[0] : null;
        set
        {
            if (value is null)
            {
                Clear();
            }
            else if (Count > 0)
            {
                this[0] = value;
            }
            else
            {
                Add(value);
            }
        }
    }

    // Where the items of the view stand in the list.
    private ReadOnlySpan<int> Places
    {
        get
        {
            int[] known = _places;
            if (known[0] != _items.Version)
            {
                known = FindPlaces();
                _places = known;
            }

            return known.AsSpan(1);
        }
    }

    /// <inheritdoc />
    public override T this[int index]
    {
        get => (T)_items[Places[index]];
        set => _items[Places[index]] = Named(value);
    }

    /// <inheritdoc />
    public override void Insert(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)Count, nameof(index));
        Named(item);
        _items.Insert(index < Count ? Places[index] : Count > 0 ? Places[^1] + 1 : _items.PlaceOfFirst(item.Element!), item);
    }

    /// <inheritdoc />
    public override void RemoveAt(int index) => _items.RemoveAt(Places[index]);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The list was changed meanwhile.</exception>
    public override IEnumerator<T> GetEnumerator()
    {
        int version = _items.Version;
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
            if (version != _items.Version)
            {
                throw new InvalidOperationException("The list was changed while it was enumerated.");
            }
        }
    }

    internal bool IsOf(string? localName, string namespaceUri) => _localName == localName && _namespaceUri == namespaceUri;

    private int[] FindPlaces()
    {
        MemberItems? items = _items.Held;
        int count = CountShown(items);
        if (count == 0)
        {
            return _items.NoPlaces;
        }

        int[] found = new int[1 + count];
        found[0] = items!.Version;
        for (int i = 0, next = 1; next < found.Length; i++)
        {
            if (Shows(items[i]))
            {
                found[next++] = i;
            }
        }

        return found;
    }

    private int CountShown(MemberItems? items)
    {
        int count = 0;
        for (int i = 0; i < items?.Count; i++)
        {
            count += Shows(items[i]) ? 1 : 0;
        }

        return count;
    }

    // Nearly all classes are sealed, and then their identity is all.
    private bool Shows(object item) =>
        (item.GetType() == _type || (!IsSealed && item is T)) && (_localName is null || ((T)item).Element!.WrittenName == (_localName, _namespaceUri));

    private T Named(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (_localName is not null)
        {
            item.Element!.WrittenName = (_localName, _namespaceUri);
        }

        return item;
    }
}

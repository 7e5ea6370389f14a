namespace SchemaGen.Runtime;

/// <summary>
/// A live view of the items of one class, or of one class and name, in a list of items. <c>Add</c> places an item directly after the last item of the
/// view. If the view is empty, it places the item at the end of the list, but before the items that the schema requires to follow it. <c>Insert</c>
/// places an item directly before the item at the index.
/// </summary>
/// <typeparam name="TItem">The type of the items in the list.</typeparam>
/// <typeparam name="T">The type of the items in the view.</typeparam>
public sealed class XmlItemView<TItem, T> : XmlListView<T>
    where TItem : class, IXmlItem
    where T : class, TItem
{
    private static readonly bool IsSealed = typeof(T).IsSealed;
    private static readonly int[] NeverLooked = [-1];

    // Cached, because shared generic code would look it up for each item.
    private readonly Type _type = typeof(T);
    private readonly XmlItemList<TItem> _items;
    private readonly string? _localName;
    private readonly string _namespaceUri;

    // The version of the list, then the positions of the items. Replaced and never modified, because threads may read concurrently.
    private int[] _places = NeverLooked;

    internal XmlItemView(XmlItemList<TItem> items, string? localName, string namespaceUri) =>
        (_items, _localName, _namespaceUri) = (items, localName, namespaceUri);

    /// <inheritdoc />
    public override int Count => Places.Length;

    /// <summary>
    /// The first item of the view; null if the view is empty. For content where the schema allows at most one such item. Setting it replaces or adds the item;
    /// setting null removes all items of the view.
    /// </summary>
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

    // The positions of the view's items in the list.
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
    /// <exception cref="InvalidOperationException">The list was changed during the enumeration.</exception>
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

    // Nearly all classes are sealed. For those, comparing types is enough.
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

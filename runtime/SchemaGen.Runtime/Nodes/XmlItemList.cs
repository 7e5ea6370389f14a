using System.Collections.ObjectModel;
using System.ComponentModel;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>
/// Elements of several names, and perhaps text between them, in document order. The elements of one name are seen through a
/// <see cref="XmlItemView{TItem, T}"/>; it is the same list, so that each shows what is done to the other.
/// </summary>
/// <typeparam name="TItem">What stands in the list.</typeparam>
public sealed class XmlItemList<TItem> : Collection<TItem>
    where TItem : class, IXmlItem
{
    private readonly XmlContentNode _node;
    private readonly int _slot;

    // The views that were asked for, then nulls. Threads may read together: one that comes at the same time may be made twice, and is as good.
    private object?[] _views = [];
    private int[] _noPlaces = [0];

    internal XmlItemList(XmlContentNode node, int slot)
        : base(new XmlList<TItem>(node, slot)) => (_node, _slot) = (node, slot);

    /// <summary>Changes with every change of the list, so that views know when to look again.</summary>
    internal int Version => Held?.Version ?? 0;

    /// <summary>The items; null for an empty list that was never filled.</summary>
    internal MemberItems? Held => _node.FindItems(_slot);

    /// <summary>The state of a view without items: only the version. Shared by all of them.</summary>
    internal int[] NoPlaces
    {
        get
        {
            int[] known = _noPlaces;
            if (known[0] != Version)
            {
                _noPlaces = known = [Version];
            }

            return known;
        }
    }

    /// <summary>The items of one class.</summary>
    public XmlItemView<TItem, T> View<T>()
        where T : class, TItem => View<T>(null, "");

    /// <summary>The elements of one class and one name; what is added through the view gets the name.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public XmlItemView<TItem, T> View<T>(string? localName, string namespaceUri)
        where T : class, TItem
    {
        object?[] views = _views;
        Type wanted = typeof(XmlItemView<TItem, T>);
        int count = 0;
        for (; count < views.Length && views[count] is { } known; count++)
        {
            if (known.GetType() == wanted && (XmlItemView<TItem, T>)known is var view && view.IsOf(localName, namespaceUri))
            {
                return view;
            }
        }

        if (count == views.Length)
        {
            Array.Resize(ref views, Math.Max(4, count * 2));
            _views = views;
        }

        XmlItemView<TItem, T> made = new(this, localName, namespaceUri);
        views[count] = made;
        return made;
    }

    /// <summary>The items that belong together, as entries.</summary>
    /// <typeparam name="T">The entry.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IList<T> Entries<T>()
        where T : XmlEntry, IXmlEntry<T>
    {
        if (Array.Find(_views, static known => known is XmlEntryList<T>) is XmlEntryList<T> known)
        {
            return known;
        }

        XmlEntryList<T> made = new(_node, _slot);
        _views = [.. _views, made];
        return made;
    }

    /// <summary>The position for the first element of its kind.</summary>
    internal int PlaceOfFirst(XmlElementNode element) => ItemRanks.PlaceOfFirst(_node, _slot, element);

    /// <inheritdoc />
    protected override void InsertItem(int index, TItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.InsertItem(index, item);
    }

    /// <inheritdoc />
    protected override void SetItem(int index, TItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.SetItem(index, item);
    }
}

using System.Collections.ObjectModel;
using System.ComponentModel;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>
/// A list of elements with several names, and of text between them if the schema allows it, in document order. A
/// <see cref="XmlItemView{TItem, T}"/> shows the elements of one name. It is a live view: changes to one appear in the other.
/// </summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
public sealed class XmlItemList<TItem> : Collection<TItem>
    where TItem : class, IXmlItem
{
    private readonly XmlContentNode _node;
    private readonly int _slot;

    // The views that were requested, then nulls. Concurrent threads may create the same view twice, which is harmless.
    private object?[] _views = [];
    private int[] _noPlaces = [0];

    internal XmlItemList(XmlContentNode node, int slot)
        : base(new XmlList<TItem>(node, slot)) => (_node, _slot) = (node, slot);

    /// <summary>A number that changes with every change to the list. Views use it to detect that they are outdated.</summary>
    internal int Version => Held?.Version ?? 0;

    /// <summary>The stored items; null if nothing was ever added.</summary>
    internal MemberItems? Held => _node.FindItems(_slot);

    /// <summary>The state of a view without items: only the version. All such views share it.</summary>
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

    /// <summary>Returns a view of the items of one class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public XmlItemView<TItem, T> View<T>()
        where T : class, TItem => View<T>(null, "");

    /// <summary>Returns a view of the elements of one class and one name. The view gives added elements the name.</summary>
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

    /// <summary>Returns the items that belong together as a list of entries.</summary>
    /// <typeparam name="T">The class of the entries.</typeparam>
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

    /// <summary>Returns the insertion position for the first element of its kind.</summary>
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

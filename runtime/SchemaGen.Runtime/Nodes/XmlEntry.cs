using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>
/// Elements of a list of items that belong together, such as a key and its value: one repetition of a sequence in the schema. An entry of a list is a view of
/// its elements in that list. A new entry stores its elements until it is added to a list.
/// </summary>
/// <remarks>Two entries are equal if their elements are.</remarks>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlEntry
{
    private readonly XmlEntryParts _parts;
    private XmlContentNode? _node;
    private int _slot;

    // Replaced as a whole and never modified, because threads may read an entry concurrently.
    private Snapshot _known = new(0, 0, []);

    /// <summary>Creates an empty entry.</summary>
    /// <param name="parts">The parts of the entry.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlEntry(XmlEntryParts parts) => _parts = parts;

    /// <summary>The elements in schema order.</summary>
    internal IReadOnlyList<XmlElementNode> Elements => Known.Elements;

    // The list may have been changed directly, not through the entry.
    private Snapshot Known
    {
        get
        {
            Snapshot known = _known;
            if (_node is { } node && node.FindItems(_slot) is { } items && items.Version != known.Version)
            {
                int place = known.PlaceIn(items);
                _node = place < 0 ? null : node;
                known = place < 0 ? known : Snapshot.At(items, place, _parts);
                _known = known;
            }

            return known;
        }
    }

    /// <summary>Returns whether the other object is an entry of the same class with equal elements.</summary>
    public override bool Equals(object? obj) => obj is XmlEntry other && GetType() == other.GetType() && Elements.SequenceEqual(other.Elements);

    /// <summary>Returns a hash code of the values. It changes with the values: do not edit an entry while it is a key.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (XmlElementNode element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns a short description of the elements.</summary>
    public override string ToString() => string.Join(" ", Elements);

    /// <summary>Returns the element in a part; null if the part is empty.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlElementNode? Xml_Get(int part) => Find(part) is >= 0 and int index ? Elements[index] : null;

    /// <summary>Sets the element in a part; null removes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Xml_Set(int part, IXmlItem? element)
    {
        int index = Find(part);
        if (element is null && index >= 0)
        {
            RemoveAt(index);
        }
        else if (element is not null)
        {
            Put(part, index >= 0 ? index : StartOf(part), index >= 0, element.Element!);
        }
    }

    /// <summary>Returns the list of the elements in a part.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_List<T>(int part)
        where T : class, IXmlItem => new XmlEntryPart<T>(this, part);

    /// <summary>Makes the entry a view of elements of a list.</summary>
    internal void Attach(XmlContentNode node, int slot, int place)
    {
        (_node, _slot) = (node, slot);
        _known = Snapshot.At(node.FindItems(slot)!, place, _parts);
    }

    /// <summary>Detaches the entry from its list. The entry keeps its elements.</summary>
    internal void Detach()
    {
        Snapshot known = Known;
        _node = null;
        _known = known;
    }

    /// <summary>Returns the position in the list of an element of the entry.</summary>
    internal int PlaceOf(int index) => Known.PlaceOf(index, _node!.FindItems(_slot)!);

    /// <summary>Returns the index of the first element in a part or in a later one.</summary>
    internal int StartOf(int part)
    {
        IReadOnlyList<XmlElementNode> elements = Elements;
        int index = 0;
        while (index < elements.Count && _parts.Of(elements[index]) < part)
        {
            index++;
        }

        return index;
    }

    /// <summary>Puts an element in a part: replaces the element at an index, or inserts before it.</summary>
    internal void Put(int part, int index, bool replaces, XmlElementNode element)
    {
        _parts.Named(part, element);
        Snapshot known = Known;
        List<XmlElementNode> elements = [.. known.Elements];
        int place = known.Place;
        if (_node is not null)
        {
            MemberItems items = _node.ChangedItemsAt(_slot);
            int at = replaces ? known.PlaceOf(index, items) : index > 0 ? known.PlaceOf(index - 1, items) + 1 : known.PlaceOf(0, items);
            if (replaces)
            {
                items[at] = element;
            }
            else
            {
                items.Insert(at, element);
            }

            place = index == 0 ? at : place;
        }

        elements.RemoveRange(index, replaces ? 1 : 0);
        elements.Insert(index, element);
        _known = new Snapshot(Version, place, [.. elements]);
    }

    /// <summary>Removes the element at an index.</summary>
    internal void RemoveAt(int index)
    {
        Snapshot known = Known;
        if (_node is not null)
        {
            MemberItems items = _node.ChangedItemsAt(_slot);
            items.RemoveAt(known.PlaceOf(index, items));
        }

        _known = new Snapshot(Version, known.Place, [.. known.Elements.Where((_, i) => i != index)]);
        _node = _known.Elements.Length == 0 ? null : _node;
    }

    private int Version => _node?.FindItems(_slot)?.Version ?? 0;

    private int Find(int part)
    {
        int index = StartOf(part);
        return index < Elements.Count && _parts.Of(Elements[index]) == part ? index : -1;
    }

    /// <summary>The elements of the entry at one version of the list.</summary>
    private sealed record Snapshot(int Version, int Place, XmlElementNode[] Elements)
    {
        /// <summary>Finds the elements of the entry that includes a position.</summary>
        public static Snapshot At(MemberItems items, int place, XmlEntryParts parts)
        {
            List<XmlElementNode> elements = [(XmlElementNode)items[place]];
            int first = place;
            int part = parts.Of(items[place]);
            for (int i = place - 1; i >= 0; i--)
            {
                int before = parts.Of(items[i]);
                if (before >= 0)
                {
                    if (parts.StartsEntry(before, part))
                    {
                        break;
                    }

                    elements.Insert(0, (XmlElementNode)items[i]);
                    (first, part) = (i, before);
                }
            }

            part = parts.Of(items[place]);
            for (int i = place + 1; i < items.Count; i++)
            {
                int next = parts.Of(items[i]);
                if (next >= 0)
                {
                    if (parts.StartsEntry(part, next))
                    {
                        break;
                    }

                    elements.Add((XmlElementNode)items[i]);
                    part = next;
                }
            }

            return new Snapshot(items.Version, first, [.. elements]);
        }

        /// <summary>Returns the position of one of the elements; -1 if the list no longer contains any.</summary>
        public int PlaceIn(MemberItems items)
        {
            foreach (XmlElementNode element in Elements)
            {
                if (Search(items, element, Place) is >= 0 and int place)
                {
                    return place;
                }
            }

            return -1;
        }

        /// <summary>Returns the position of an element.</summary>
        public int PlaceOf(int index, MemberItems items) => Search(items, Elements[index], Place + index);

        // Starts at the last known position, which is usually still right.
        private static int Search(MemberItems items, XmlElementNode element, int hint)
        {
            for (int i = hint; i < items.Count; i++)
            {
                if (ReferenceEquals(items[i], element))
                {
                    return i;
                }
            }

            for (int i = Math.Min(hint, items.Count) - 1; i >= 0; i--)
            {
                if (ReferenceEquals(items[i], element))
                {
                    return i;
                }
            }

            return -1;
        }
    }
}

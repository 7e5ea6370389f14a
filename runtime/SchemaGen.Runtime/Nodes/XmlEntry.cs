using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>
/// Elements of a list of items that belong together, such as a key and its value: one round of a sequence that the schema repeats. An entry of a list is a
/// view of its elements there; a new one holds them until it is added.
/// </summary>
/// <remarks>Two entries are equal if their elements are.</remarks>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlEntry
{
    private readonly XmlEntryParts _parts;
    private XmlContentNode? _node;
    private int _slot;

    // Replaced, never changed: threads may read together.
    private Snapshot _known = new(0, 0, []);

    /// <summary>Creates an entry with nothing in it.</summary>
    /// <param name="parts">What it consists of.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlEntry(XmlEntryParts parts) => _parts = parts;

    /// <summary>The elements, in the order of the schema.</summary>
    internal IReadOnlyList<XmlElementNode> Elements => Known.Elements;

    // The list may have been changed without the entry.
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

    /// <summary>Whether the other object is an entry of the same class with equal elements.</summary>
    public override bool Equals(object? obj) => obj is XmlEntry other && GetType() == other.GetType() && Elements.SequenceEqual(other.Elements);

    /// <summary>A hash of the values. It changes when they do: do not edit what is a key.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (XmlElementNode element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>The elements in short.</summary>
    public override string ToString() => string.Join(" ", Elements);

    /// <summary>The element in a part; null for none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlElementNode? Xml_Get(int part) => Find(part) is >= 0 and int index ? Elements[index] : null;

    /// <summary>Puts an element in a part; null removes it.</summary>
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

    /// <summary>The elements in a part.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_List<T>(int part)
        where T : class, IXmlItem => new XmlEntryPart<T>(this, part);

    /// <summary>Makes the entry a view of elements of a list.</summary>
    internal void Attach(XmlContentNode node, int slot, int place)
    {
        (_node, _slot) = (node, slot);
        _known = Snapshot.At(node.FindItems(slot)!, place, _parts);
    }

    /// <summary>Takes the elements out of their list; the entry keeps them.</summary>
    internal void Detach()
    {
        Snapshot known = Known;
        _node = null;
        _known = known;
    }

    /// <summary>The place of an element of the entry in its list.</summary>
    internal int PlaceOf(int index) => Known.PlaceOf(index, _node!.FindItems(_slot)!);

    /// <summary>The index of the first element that stands in a part or after it.</summary>
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

    /// <summary>Puts an element in a part: instead of the one at an index, or before it.</summary>
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

    /// <summary>Removes an element.</summary>
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

    /// <summary>The elements as they stood at a version of the list.</summary>
    private sealed record Snapshot(int Version, int Place, XmlElementNode[] Elements)
    {
        /// <summary>The elements around a place.</summary>
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

        /// <summary>The position of one of the elements; -1 if the list contains none of them anymore.</summary>
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

        /// <summary>The position of an element.</summary>
        public int PlaceOf(int index, MemberItems items) => Search(items, Elements[index], Place + index);

        // Mostly it is where it was.
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

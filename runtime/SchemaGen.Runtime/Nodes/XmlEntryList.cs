using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>The entries in a list of items. Items that are in no entry may stand between them, and within them.</summary>
internal sealed class XmlEntryList<T>(XmlContentNode node, int slot) : XmlListView<T>
    where T : XmlEntry, IXmlEntry<T>
{
    // Never changed but replaced: threads may read together.
    private Snapshot _known = new(-1, []);

    // Added since then.
    private List<T> _added = [];

    public override int Count => Entries.Length;

    private MemberItems? Items => node.FindItems(slot);

    private T[] Entries
    {
        get
        {
            List<T> added = Volatile.Read(ref _added);
            Snapshot known = Volatile.Read(ref _known);
            if (known.Version != (Items?.Version ?? 0))
            {
                known = new Snapshot(Items?.Version ?? 0, Find(known.Entries.Concat(added)));
                Volatile.Write(ref _known, known);
                Volatile.Write(ref _added, []);
            }

            return known.Entries;
        }
    }

    public override T this[int index]
    {
        get => Entries[index];
        set
        {
            CheckElements(value);
            RemoveAt(index);
            Insert(index, value);
        }
    }

    public override void Add(T item) => InsertAt(End(CheckElements(item)), item);

    public override void Insert(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)Count, nameof(index));
        CheckElements(item);
        InsertAt(index < Count ? Entries[index].PlaceOf(0) : End(item.Elements[0]), item);
    }

    public override void RemoveAt(int index)
    {
        T entry = Entries[index];
        int[] places = [.. Enumerable.Range(0, entry.Elements.Count).Select(entry.PlaceOf)];
        entry.Detach();
        MemberItems items = node.ChangedItemsAt(slot);
        foreach (int place in places.OrderDescending())
        {
            items.RemoveAt(place);
        }
    }

    /// <summary>The entries as they are when the enumeration begins; they may be changed meanwhile.</summary>
    public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Entries).GetEnumerator();

    private static XmlElementNode CheckElements(T entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Elements.Count > 0 ? entry.Elements[0] : throw new ArgumentException("The entry has no elements.", nameof(entry));
    }

    // Without a look at all entries: they are mostly added one by one.
    private int End(XmlElementNode first)
    {
        int place = Items?.Count ?? 0;
        while (place > 0 && T.Parts.Of(Items![place - 1]) < 0)
        {
            place--;
        }

        return place > 0 ? place : ItemRanks.PlaceOfFirst(node, slot, first);
    }

    private void InsertAt(int place, T entry)
    {
        MemberItems items = node.ChangedItemsAt(slot);
        int at = place;
        foreach (XmlElementNode element in entry.Elements.ToList())
        {
            items.Insert(at++, element);
        }

        entry.Attach(node, slot, place);
        _added.Add(entry);
    }

    // What was given out for the same elements stays the same object.
    private T[] Find(IEnumerable<T> known)
    {
        Dictionary<XmlElementNode, T> knownByElement = new(ReferenceEqualityComparer.Instance);
        foreach (T entry in known)
        {
            if (entry.Elements.Count > 0)
            {
                knownByElement[entry.Elements[0]] = entry;
            }
        }

        List<T> entries = [];
        int before = -1;
        for (int i = 0; i < Items?.Count; i++)
        {
            int part = T.Parts.Of(Items[i]);
            if (part < 0)
            {
                continue;
            }

            if (before < 0 || T.Parts.StartsEntry(before, part))
            {
                if (!knownByElement.TryGetValue((XmlElementNode)Items[i], out T? entry))
                {
                    entry = T.Create();
                    entry.Attach(node, slot, i);
                }

                entries.Add(entry);
            }

            before = part;
        }

        return [.. entries];
    }

    /// <summary>The entries at a version of the list.</summary>
    private sealed record Snapshot(int Version, T[] Entries);
}

using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The slots of a pattern, in schema order. Immutable.</summary>
internal sealed class SlotList
{
    private const int MostWithoutIndex = 8;

    private readonly List<Slot> _slots;
    private Dictionary<SlotKey, Slot>? _byKey;

    private SlotList(List<Slot> slots) => _slots = slots;

    /// <summary>No slots.</summary>
    public static SlotList Empty { get; } = new([]);

    /// <summary>The slots.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>Whether text may stand between the elements.</summary>
    public bool IsMixed { get; set; }

    /// <summary>The order of the elements; null for mixed content, and for a list that does not belong to a class.</summary>
    public ElementOrder? Order { get; set; }

    /// <summary>The definitions of several members that were flattened into the slots.</summary>
    public IReadOnlyList<DefineShape> Groups { get; private init; } = [];

    /// <summary>The slots whose elements belong to the list of items.</summary>
    public IEnumerable<Slot> Items => Slots.Where(static slot => slot.IsItem);

    /// <summary>Whether all elements of the class belong to the list of items.</summary>
    public bool AreAllItems => Slots.All(static slot => slot.IsItem || !slot.HasElements);

    /// <summary>Returns a list with one slot.</summary>
    public static SlotList Of(Slot slot) => new([slot]);

    /// <summary>Returns a list of slots with different keys.</summary>
    public static SlotList OfAll(IEnumerable<Slot> slots) => new([.. slots]);

    /// <summary>Returns the slot with a key, or null. Most lists are short and soon merged into a longer one, so an index would cost more than it saves.</summary>
    public Slot? Find(SlotKey key)
    {
        if (_slots.Count > MostWithoutIndex)
        {
            _byKey ??= _slots.ToDictionary(static slot => slot.Key);
            return _byKey.TryGetValue(key, out Slot? found) ? found : null;
        }

        foreach (Slot slot in _slots)
        {
            if (slot.Key == key)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>Returns the slots of one pattern followed by another; if not ordered, either may come first.</summary>
    public static SlotList Sequence(SlotList left, SlotList right, bool isOrdered = true)
    {
        if (left.Slots.Count == 0 || right.Slots.Count == 0)
        {
            return left.Slots.Count == 0 ? right : left;
        }

        return Combine(left, right, Slot.InSequence, slot => isOrdered ? slot : slot.Behind(right), slot => slot.Behind(left));
    }

    /// <summary>Returns the slots of a choice between at least one pattern. Joins halves recursively, so wide choices are not copied for each alternative.</summary>
    public static SlotList Choice(IReadOnlyList<SlotList> alternatives) => Choice(alternatives, 0, alternatives.Count);

    private static SlotList Choice(IReadOnlyList<SlotList> alternatives, int start, int end)
    {
        int middle = (start + end) / 2;
        return end - start == 1 ? alternatives[start] : Choice(Choice(alternatives, start, middle), Choice(alternatives, middle, end));
    }

    private static SlotList Choice(SlotList left, SlotList right) =>
        Combine(left, right, Slot.InChoice, slot => slot.WithoutEqualIn(right), slot => slot.WithoutEqualIn(left));

    /// <summary>Returns the slots of a pattern that may be missing or repeated.</summary>
    public SlotList Repeat(bool isOptional, bool isMany) =>
        new(_slots.ConvertAll(slot => slot.With(slot.IsRequired && !isOptional, slot.IsMany || isMany))) { Groups = isMany ? [] : Groups };

    /// <summary>Returns the same slots, also attributed to these definitions.</summary>
    public SlotList Of(IEnumerable<DefineShape> groups) => new(_slots) { Groups = [.. Groups.Union(groups)], IsMixed = IsMixed, Order = Order };

    /// <summary>Returns the slots of the left list, then those of the right; slots with the same key are merged.</summary>
    private static SlotList Combine(SlotList left, SlotList right, Func<Slot, Slot, Slot> both, Func<Slot, Slot> onlyLeft, Func<Slot, Slot> onlyRight)
    {
        List<Slot> slots = new(left._slots.Count + right._slots.Count);
        HashSet<Slot>? common = null;
        foreach (Slot slot in left._slots)
        {
            if (right.Find(slot.Key) is { } other)
            {
                (common ??= []).Add(other);
                slots.Add(both(slot, other));
            }
            else
            {
                slots.Add(onlyLeft(slot));
            }
        }

        foreach (Slot slot in right._slots)
        {
            if (common?.Contains(slot) != true)
            {
                slots.Add(onlyRight(slot));
            }
        }

        return new SlotList(slots) { Groups = left.Groups.Count + right.Groups.Count == 0 ? [] : [.. left.Groups.Union(right.Groups)] };
    }
}

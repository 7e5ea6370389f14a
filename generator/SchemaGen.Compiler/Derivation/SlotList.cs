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

    /// <summary>The order of the elements; null for a list that is no class's, and where text may stand between the elements.</summary>
    public ElementOrder? Order { get; set; }

    /// <summary>The definitions of several members that were taken apart into the slots.</summary>
    public IReadOnlyList<DefineShape> Groups { get; private init; } = [];

    /// <summary>The slots whose elements stand in one list of items.</summary>
    public IEnumerable<Slot> Items => Slots.Where(static slot => slot.IsItem);

    /// <summary>Whether all elements of the class stand in the list of items.</summary>
    public bool AreAllItems => Slots.All(static slot => slot.IsItem || !slot.HasElements);

    /// <summary>One slot.</summary>
    public static SlotList Of(Slot slot) => new([slot]);

    /// <summary>Slots of different keys.</summary>
    public static SlotList OfAll(IEnumerable<Slot> slots) => new([.. slots]);

    /// <summary>The slot of that key, or null. Most lists are short and soon part of a longer one: for those an index is not worth its making.</summary>
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

    /// <summary>One pattern, then another; or both, in an order that is not known.</summary>
    public static SlotList Sequence(SlotList left, SlotList right, bool isOrdered = true)
    {
        if (left.Slots.Count == 0 || right.Slots.Count == 0)
        {
            return left.Slots.Count == 0 ? right : left;
        }

        return Combine(left, right, Slot.InSequence, slot => isOrdered ? slot : slot.Behind(right), slot => slot.Behind(left));
    }

    /// <summary>One of many patterns, at least one. Joined in pairs of halves, so that wide choices are not copied for each alternative.</summary>
    public static SlotList Choice(IReadOnlyList<SlotList> alternatives) => Choice(alternatives, 0, alternatives.Count);

    private static SlotList Choice(IReadOnlyList<SlotList> alternatives, int start, int end)
    {
        int middle = (start + end) / 2;
        return end - start == 1 ? alternatives[start] : Choice(Choice(alternatives, start, middle), Choice(alternatives, middle, end));
    }

    private static SlotList Choice(SlotList left, SlotList right) =>
        Combine(left, right, Slot.InChoice, slot => slot.WithoutEqualIn(right), slot => slot.WithoutEqualIn(left));

    /// <summary>A pattern that may be missing or repeated.</summary>
    public SlotList Repeat(bool isOptional, bool isMany) =>
        new(_slots.ConvertAll(slot => slot.With(slot.IsRequired && !isOptional, slot.IsMany || isMany))) { Groups = isMany ? [] : Groups };

    /// <summary>The same slots, which also come of these definitions.</summary>
    public SlotList Of(IEnumerable<DefineShape> groups) => new(_slots) { Groups = [.. Groups.Union(groups)], IsMixed = IsMixed, Order = Order };

    /// <summary>The slots of the left one, then those of the right one; those of one key as one.</summary>
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

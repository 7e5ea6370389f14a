using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The slots of a pattern, in schema order. Immutable.</summary>
internal sealed class SlotList
{
    private readonly Dictionary<SlotKey, Slot> _byKey;

    private SlotList(IEnumerable<Slot> slots)
    {
        Slots = [.. slots];
        _byKey = Slots.ToDictionary(static slot => slot.Key);
    }

    /// <summary>No slots.</summary>
    public static SlotList Empty { get; } = new([]);

    /// <summary>The slots.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Whether text may stand between the elements.</summary>
    public bool IsMixed { get; set; }

    /// <summary>The definitions of several members that were taken apart into the slots.</summary>
    public IReadOnlyList<DefineShape> Groups { get; private init; } = [];

    /// <summary>The slots whose elements stand in one list of items.</summary>
    public IEnumerable<Slot> Items => Slots.Where(static slot => slot.IsItem);

    /// <summary>One slot.</summary>
    public static SlotList Of(Slot slot) => new([slot]);

    /// <summary>Slots of different keys.</summary>
    public static SlotList OfAll(IEnumerable<Slot> slots) => new(slots);

    /// <summary>The slot of that key, or null.</summary>
    public Slot? Find(SlotKey key) => _byKey.TryGetValue(key, out Slot? slot) ? slot : null;

    /// <summary>One pattern, then another; or both, in an order that is not known.</summary>
    public static SlotList Sequence(SlotList left, SlotList right, bool isOrdered = true)
    {
        if (left.Slots.Count == 0 || right.Slots.Count == 0)
        {
            return left.Slots.Count == 0 ? right : left;
        }

        return new SlotList(
        [
            .. left.Slots.Select(slot => right.Find(slot.Key) is { } other ? Slot.InSequence(slot, other) : isOrdered ? slot : slot.Behind(right)),
            .. right.Slots.Where(slot => left.Find(slot.Key) is null).Select(slot => slot.Behind(left)),
        ])
        {
            Groups = [.. left.Groups.Union(right.Groups)],
        };
    }

    /// <summary>One pattern or another.</summary>
    public static SlotList Choice(SlotList left, SlotList right) => new(
    [
        .. left.Slots.Select(slot => right.Find(slot.Key) is { } other ? Slot.InChoice(slot, other) : slot.WithoutEqualIn(right)),
        .. right.Slots.Where(slot => left.Find(slot.Key) is null).Select(slot => slot.WithoutEqualIn(left)),
    ])
    {
        Groups = [.. left.Groups.Union(right.Groups)],
    };

    /// <summary>A pattern that may be missing or repeated.</summary>
    public SlotList Repeat(bool isOptional, bool isMany) =>
        new(Slots.Select(slot => slot.With(slot.IsRequired && !isOptional, slot.IsMany || isMany))) { Groups = isMany ? [] : Groups };

    /// <summary>The same slots, which also come of these definitions.</summary>
    public SlotList Of(IEnumerable<DefineShape> groups) => new(Slots) { Groups = [.. Groups.Union(groups)], IsMixed = IsMixed };
}

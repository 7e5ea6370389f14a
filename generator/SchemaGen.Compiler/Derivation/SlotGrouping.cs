using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Finds slots that mean something together: the alternatives of a repeated choice, and those of a choice between single members.</summary>
internal static class SlotGrouping
{
    /// <summary>Marks the slots of a repeated choice between elements. A repeated sequence of which each part may be missing is one, too.</summary>
    public static void MarkRepetition(SlotList slots, RepeatShape repeat, GroupUnions unions)
    {
        if (repeat.IsMany && slots.Slots.Count > 1 && IsChoiceOfElements(repeat.Content, unions))
        {
            SlotGroup group = new(repeat, [.. slots.Slots.Select(static slot => slot.Key)]);
            foreach (Slot slot in slots.Slots)
            {
                slot.Repetition = group;
            }
        }
    }

    /// <summary>Marks the slots of a choice of which each alternative is one member.</summary>
    public static void MarkAlternatives(SlotList slots, ChoiceShape choice, IEnumerable<SlotList> alternatives)
    {
        List<SlotList> members = [.. alternatives.Where(static alternative => alternative.Slots.Count > 0)];
        if (slots.Slots.Count > 1
            && members.Sum(static alternative => alternative.Slots.Count) == slots.Slots.Count
            && members.TrueForAll(static alternative => IsOneMember(alternative)))
        {
            SlotGroup group = new(choice, [.. slots.Slots.Select(static slot => slot.Key)]);
            foreach (Slot slot in slots.Slots)
            {
                slot.Alternatives = group;
            }
        }
    }

    /// <summary>
    /// Decides which elements of a class stand in one list of items: all where text stands between them; else those of its repeated choice,
    /// if it has one and not several.
    /// </summary>
    public static SlotList WithItems(SlotList slots, bool isMixed)
    {
        if (isMixed)
        {
            SlotList mixed = SlotList.OfAll(slots.Slots.Where(static slot => slot.Key.Kind != SlotKind.Text)).Of(slots.Groups);
            mixed.IsMixed = true;
            foreach (Slot slot in mixed.Slots)
            {
                slot.IsItem = slot.Key.Kind is SlotKind.Element or SlotKind.NamedElements or SlotKind.AnyElements;
            }

            return mixed;
        }

        List<SlotGroup> repetitions = Groups(slots, static slot => slot.Repetition);
        if (repetitions is [var only])
        {
            foreach (Slot slot in slots.Slots)
            {
                slot.IsItem = slot.Repetition == only;
            }
        }

        return slots;
    }

    /// <summary>The choices between single members of a class, of which at most one is there.</summary>
    public static IEnumerable<SlotGroup> Alternatives(SlotList slots) => Groups(slots, static slot => slot.IsItem || slot.IsMany ? null : slot.Alternatives);

    private static List<SlotGroup> Groups(SlotList slots, Func<Slot, SlotGroup?> groupOf) =>
    [
        .. slots.Slots.Select(groupOf).OfType<SlotGroup>()
            .GroupBy(static group => group.Shape).Select(static group => group.First())
            .Where(group => group.IsIntact(slots, groupOf)),
    ];

    private static bool IsOneMember(SlotList alternative) =>
        alternative.Slots.All(static slot => slot is { IsMany: false, Key.Kind: SlotKind.Attribute or SlotKind.Element })
        && (alternative.Slots.Count == 1 || alternative.Slots.All(slot => slot.Alternatives?.Keys.Count == alternative.Slots.Count));

    private static bool IsChoiceOfElements(Shape shape, GroupUnions unions) => shape switch
    {
        ElementShape or EmptyShape => true,
        ReferenceShape reference => unions.Find(reference.Define) is null && IsChoiceOfElements(reference.Define.Body, unions),
        RepeatShape repeat => IsChoiceOfElements(repeat.Content, unions),
        ChoiceShape choice => choice.Children.All(child => Possibility.IsImpossible(child) || IsChoiceOfElements(child, unions)),
        GroupShape group => group.Children.All(child => IsChoiceOfElements(child, unions))
            && (group.Children.Length == 1 || group.Children.All(Possibility.CanBeAbsent)),
        _ => false,
    };
}

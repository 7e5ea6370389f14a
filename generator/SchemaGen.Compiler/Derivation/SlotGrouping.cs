using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Finds slots that have a meaning together: elements whose order is free, and the alternatives of a choice between single members.</summary>
internal static class SlotGrouping
{
    /// <summary>Marks the slots of a choice if each alternative is one member.</summary>
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

    /// <summary>Decides which elements of a class belong to its list of items: those whose order is free, or all elements if the content is mixed.</summary>
    /// <param name="slots">The slots of the class.</param>
    /// <param name="order">The order of the elements; null for mixed content.</param>
    public static SlotList WithItems(SlotList slots, ElementOrder? order)
    {
        if (order is null)
        {
            slots = SlotList.OfAll(slots.Slots.Where(static slot => slot.Key.Kind != SlotKind.Text)).Of(slots.Groups);
            slots.IsMixed = true;
        }
        else if (slots.Slots.Count > 0)
        {
            slots.Order = order;
        }

        foreach (Slot slot in slots.Slots)
        {
            slot.IsItem = order?.IsFree(slot.Key) ?? slot.IsElement;
        }

        return slots;
    }

    /// <summary>Returns the choices between single members of a class. At most one member of each is present.</summary>
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
}

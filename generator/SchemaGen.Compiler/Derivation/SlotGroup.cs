using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Slots that come from one pattern and have a meaning together.</summary>
/// <param name="Shape">The pattern.</param>
/// <param name="Keys">The keys of all its slots.</param>
internal sealed record SlotGroup(Shape Shape, IReadOnlyList<SlotKey> Keys)
{
    /// <summary>Whether all of the slots are in a list and belong to this group only.</summary>
    public bool IsIntact(SlotList slots, Func<Slot, SlotGroup?> groupOf) =>
        Keys.All(key => slots.Find(key) is { } slot && groupOf(slot)?.Shape == Shape);
}

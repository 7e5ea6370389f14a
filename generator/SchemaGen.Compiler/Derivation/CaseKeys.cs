using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds the attribute that distinguishes the cases of a union; the union exposes it as a property. A discriminated choice has one,
/// and elements with the same name may have one.
/// </summary>
internal static class CaseKeys
{
    /// <summary>Finds the attribute for a union and the unions below it. A union does not repeat an attribute that a base union already has.</summary>
    public static void Find(TypeNode node)
    {
        if (node.Cases.Count == 0)
        {
            return;
        }

        SlotKey? key = node.Discrimination is { } discrimination
            ? new SlotKey(SlotKind.Attribute, discrimination.LocalName, discrimination.NamespaceUri)
            : Search(node);
        if (key is { } found && !IsKnownAbove(node, found)
            && (node.Discrimination is null || node.Leaves.All(leaf => leaf.Slots.Find(found) is not null)))
        {
            node.CaseKey = key;
        }

        node.Cases.ForEach(Find);
    }

    /// <summary>Whether a base union of the class distinguishes its cases by the attribute.</summary>
    public static bool IsKnownAbove(TypeNode node, SlotKey key) => node.Base is { } parent && (parent.CaseKey == key || IsKnownAbove(parent, key));

    private static SlotKey? Search(TypeNode union)
    {
        foreach (Slot slot in union.Leaves.SelectMany(static leaf => leaf.Slots.Slots))
        {
            if (slot.Key.Kind == SlotKind.Attribute && TellsApart(union, slot.Key))
            {
                return slot.Key;
            }
        }

        return null;
    }

    // At most one case may omit the attribute or lack it, and at least two cases must have it.
    private static bool TellsApart(TypeNode union, SlotKey key)
    {
        List<DiscriminatorWords?> cases = [.. union.Cases.Select(node => WordsOf(node, key))];
        HashSet<string> all = new(StringComparer.Ordinal);
        return cases.TrueForAll(words => words is not null && words.Words.All(all.Add))
            && cases.Count(static words => words!.IsOptional) <= 1
            && cases.Count(static words => words!.Words.Count > 0) > 1;
    }

    /// <summary>Returns the values of the attribute that select a case; empty if the case has no such attribute; null if its values are not finite.</summary>
    public static DiscriminatorWords? WordsOf(TypeNode node, SlotKey key)
    {
        List<Slot?> slots = [.. node.Leaves.Select(leaf => leaf.Slots.Find(key))];
        List<AttributeShape> attributes = [.. slots.SelectMany(static slot => slot?.Attributes ?? [])];
        return attributes.TrueForAll(static attribute => Discriminators.WordsOf(attribute.Content) is not null)
            ? new DiscriminatorWords(
                [.. attributes.SelectMany(static attribute => Discriminators.WordsOf(attribute.Content)!).Distinct(StringComparer.Ordinal)],
                slots.Exists(static slot => slot is not { IsRequired: true }))
            : null;
    }
}

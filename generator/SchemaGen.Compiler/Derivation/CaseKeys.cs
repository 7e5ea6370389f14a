using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds the attribute that tells the cases of a union apart, so that the union can be asked for it. A discriminated choice has one;
/// elements of one name may have one, too.
/// </summary>
internal static class CaseKeys
{
    /// <summary>Finds it for a union and the unions below it. One that a union above has already is not said again.</summary>
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

    /// <summary>Whether a union above a class tells its cases apart by the attribute.</summary>
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

    // At most one case can do without the attribute, or has none; then at least two others have it.
    private static bool TellsApart(TypeNode union, SlotKey key)
    {
        List<DiscriminatorWords?> cases = [.. union.Cases.Select(node => WordsOf(node, key))];
        HashSet<string> all = new(StringComparer.Ordinal);
        return cases.TrueForAll(words => words is not null && words.Words.All(all.Add))
            && cases.Count(static words => words!.IsOptional) <= 1
            && cases.Count(static words => words!.Words.Count > 0) > 1;
    }

    /// <summary>The values of the attribute that make a case; none if it has no such attribute; null if its values are not finite.</summary>
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

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
        if (key is { } found && !IsKnownAbove(node, found) && node.Leaves.All(leaf => leaf.Slots.Find(found) is not null))
        {
            node.CaseKey = key;
        }

        node.Cases.ForEach(Find);
    }

    /// <summary>Whether a union above a class tells its cases apart by the attribute.</summary>
    public static bool IsKnownAbove(TypeNode node, SlotKey key) => node.Base is { } parent && (parent.CaseKey == key || IsKnownAbove(parent, key));

    private static SlotKey? Search(TypeNode union)
    {
        foreach (Slot slot in union.Leaves.First().Slots.Slots)
        {
            if (slot.Key.Kind == SlotKind.Attribute && TellsApart(union, slot.Key))
            {
                return slot.Key;
            }
        }

        return null;
    }

    private static bool TellsApart(TypeNode union, SlotKey key)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        int optional = 0;
        foreach (TypeNode caseNode in union.Cases)
        {
            List<Slot?> slots = [.. caseNode.Leaves.Select(leaf => leaf.Slots.Find(key))];
            if (!slots.TrueForAll(static slot => slot is not null && slot.Attributes.TrueForAll(static attribute => Discriminators.WordsOf(attribute.Content) is not null)))
            {
                return false;
            }

            optional += slots.Exists(static slot => !slot!.IsRequired) ? 1 : 0;
            IEnumerable<string> words = slots.SelectMany(static slot => slot!.Attributes)
                .SelectMany(static attribute => Discriminators.WordsOf(attribute.Content)!)
                .Distinct(StringComparer.Ordinal);
            if (optional > 1 || !words.All(all.Add))
            {
                return false;
            }
        }

        return true;
    }
}

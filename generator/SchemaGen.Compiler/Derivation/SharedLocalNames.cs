namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The names of a hierarchy's members of which the local name does not tell which member is meant: one of another namespace has it, too, or
/// a wildcard may take it, in any of the hierarchy's classes or in the classes that a group is a part of.
/// </summary>
internal sealed class SharedLocalNames
{
    private readonly HashSet<(SlotKind Kind, string LocalName)> _shared = [];
    private readonly HashSet<SlotKind> _wildcards = [];

    public SharedLocalNames(TypeNode root, ElementTypes types)
    {
        Dictionary<(SlotKind Kind, string LocalName), string> namespaces = [];
        foreach (Slot slot in root.Leaves.SelectMany(static leaf => leaf.Slots.Slots))
        {
            (SlotKind, string) name = (slot.Key.Kind, slot.Key.LocalName);
            if (!namespaces.TryGetValue(name, out string? known))
            {
                namespaces.Add(name, slot.Key.NamespaceUri);
            }
            else if (known != slot.Key.NamespaceUri)
            {
                _shared.Add(name);
            }
        }

        AddWildcards(root, types);
    }

    /// <summary>Whether the namespace has to be looked at, too.</summary>
    public bool Contains(SlotKey key) => _shared.Contains((key.Kind, key.LocalName)) || key.Kind switch
    {
        SlotKind.Attribute => _wildcards.Contains(SlotKind.AnyAttributes),
        SlotKind.Element => _wildcards.Contains(SlotKind.AnyElements) || _wildcards.Contains(SlotKind.NamedElements),
        _ => false,
    };

    private void AddWildcards(TypeNode root, ElementTypes types)
    {
        _wildcards.UnionWith(root.Leaves.SelectMany(static leaf => leaf.Slots.Slots).Select(static slot => slot.Key.Kind));
        if (!root.IsElement)
        {
            // Groups do not hold themselves: what an element is made of is not within itself.
            foreach (TypeNode owner in types.Slots.Where(pair => pair.Slot.Key.Union == root).Select(static pair => pair.Owner.Root).Distinct())
            {
                AddWildcards(owner, types);
            }
        }
    }
}

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The member names of a hierarchy for which the local name is ambiguous: a name in another namespace has it too, or
/// a wildcard may match it, in any class of the hierarchy or in a class that contains the group.
/// </summary>
internal sealed class SharedLocalNames
{
    private readonly HashSet<SlotKey> _shared = [];
    private bool _hasAnyAttributes;
    private bool _hasAnyElements;

    public SharedLocalNames(TypeNode root, ElementTypes types)
    {
        Dictionary<SlotKey, string> namespaces = [];
        foreach (Slot slot in root.Leaves.SelectMany(static leaf => leaf.Slots.Slots))
        {
            SlotKey name = WithoutNamespace(slot.Key);
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

    /// <summary>Whether the namespace must be checked as well.</summary>
    public bool Contains(SlotKey key) => _shared.Contains(WithoutNamespace(key)) || key.Kind switch
    {
        SlotKind.Attribute => _hasAnyAttributes,
        SlotKind.Element => _hasAnyElements,
        _ => false,
    };

    private static SlotKey WithoutNamespace(SlotKey key) => new(key.Kind, key.LocalName);

    private void AddWildcards(TypeNode root, ElementTypes types)
    {
        foreach (Slot slot in root.Leaves.SelectMany(static leaf => leaf.Slots.Slots))
        {
            _hasAnyAttributes |= slot.Key.Kind == SlotKind.AnyAttributes;
            _hasAnyElements |= slot.Key.Kind is SlotKind.AnyElements or SlotKind.NamedElements;
        }

        if (!root.IsElement)
        {
            // The recursion ends, because a group cannot be a part of itself.
            foreach (TypeNode owner in types.OwnersOf(root))
            {
                AddWildcards(owner, types);
            }
        }
    }
}

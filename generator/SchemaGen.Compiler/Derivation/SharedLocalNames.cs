namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The names of a hierarchy's members of which the local name does not tell which member is meant: one of another namespace has it, too, or
/// a wildcard may take it, in any of the hierarchy's classes or in the classes that a group is a part of.
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

    /// <summary>Whether the namespace has to be looked at, too.</summary>
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
            // Groups do not hold themselves: what an element is made of is not within itself.
            foreach (TypeNode owner in types.OwnersOf(root))
            {
                AddWildcards(owner, types);
            }
        }
    }
}

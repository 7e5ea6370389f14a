namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>A declared entity (XML 1.0, section 4.2).</summary>
/// <param name="replacement">The replacement text, then zeros; null for an external entity.</param>
internal sealed class Entity(byte[]? replacement)
{
    /// <summary>The replacement text (section 4.5), then zeros; null for an external entity.</summary>
    public byte[]? Replacement { get; } = replacement;

    /// <summary>Whether the entity is unparsed: external, with a notation.</summary>
    public bool IsUnparsed { get; init; }

    /// <summary>Whether the declaration is in a parameter entity.</summary>
    public bool IsDeclaredInEntity { get; init; }

    /// <summary>Whether the replacement text is being scanned.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The expanded replacement text as content; null until it is needed.</summary>
    public byte[]? Content { get; set; }

    /// <summary>The expanded replacement text as a part of an attribute's value, decoded; null until it is needed.</summary>
    public byte[]? Value { get; set; }
}

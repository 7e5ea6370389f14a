namespace SchemaGen.Compiler.Derivation;

/// <summary>The contents of a <see cref="Slot"/>.</summary>
internal enum SlotKind
{
    /// <summary>An attribute with a fixed name.</summary>
    Attribute,

    /// <summary>The name of the element itself, if it may have several.</summary>
    Name,

    /// <summary>Attributes whose names are open.</summary>
    AnyAttributes,

    /// <summary>Text: text, data, values or lists.</summary>
    Text,

    /// <summary>One or more elements with the same name.</summary>
    Element,

    /// <summary>Elements with several names that come from one pattern.</summary>
    NamedElements,

    /// <summary>Elements with open names and any content.</summary>
    AnyElements,

    /// <summary>A union that is not an element: a discriminated group.</summary>
    Group,
}

namespace SchemaGen.Compiler.Derivation;

/// <summary>What a <see cref="Slot"/> holds.</summary>
internal enum SlotKind
{
    /// <summary>An attribute of one name.</summary>
    Attribute,

    /// <summary>The name of the element itself, which may have several.</summary>
    Name,

    /// <summary>Attributes whose names are open.</summary>
    AnyAttributes,

    /// <summary>Text: text, data, values or lists.</summary>
    Text,

    /// <summary>An element, or elements, of one name.</summary>
    Element,

    /// <summary>Elements of several names that one pattern stands for.</summary>
    NamedElements,

    /// <summary>Elements of open names and any content.</summary>
    AnyElements,

    /// <summary>A union that is not an element: a discriminated group.</summary>
    Group,
}

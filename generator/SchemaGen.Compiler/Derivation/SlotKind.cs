namespace SchemaGen.Compiler.Derivation;

/// <summary>What a <see cref="Slot"/> holds.</summary>
internal enum SlotKind
{
    /// <summary>An attribute of one name.</summary>
    Attribute,

    /// <summary>Attributes of many names.</summary>
    AnyAttributes,

    /// <summary>Text: text, data, values or lists.</summary>
    Text,

    /// <summary>An element, or elements, of one name.</summary>
    Element,

    /// <summary>Elements of many names.</summary>
    AnyElements,

    /// <summary>A union that is not an element: a discriminated group.</summary>
    Group,
}

namespace SchemaGen.Compiler.Derivation;

/// <summary>The way an element is represented in C#.</summary>
internal enum ElementKind
{
    /// <summary>An object of a class.</summary>
    Object,

    /// <summary>A value: the element contains only text.</summary>
    Value,

    /// <summary>A flag: the element has no attributes and no content, only its presence counts.</summary>
    Flag,

    /// <summary>Raw XML.</summary>
    Raw,
}

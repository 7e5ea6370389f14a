namespace SchemaGen.Compiler.Derivation;

/// <summary>What becomes of an element.</summary>
internal enum ElementKind
{
    /// <summary>An object of a class.</summary>
    Object,

    /// <summary>A value: it has text and nothing else.</summary>
    Value,

    /// <summary>A switch: it has nothing at all, and is there or not.</summary>
    Flag,

    /// <summary>Raw XML.</summary>
    Raw,
}

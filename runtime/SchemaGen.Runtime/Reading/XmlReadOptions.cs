namespace SchemaGen.Runtime;

/// <summary>How documents are read and validated. Immutable.</summary>
public sealed record XmlReadOptions
{
    /// <summary>The defaults.</summary>
    public static XmlReadOptions Default { get; } = new();

    /// <summary>How deep elements may be nested. A deeper document is refused with an ordinary error; the deepest real chain of libvirt has 200 levels.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>How many attributes one element may have.</summary>
    public int MaxAttributes { get; init; } = 1_000;

    /// <summary>How many errors are collected before validation stops.</summary>
    public int MaxErrors { get; init; } = 100;
}

namespace SchemaGen.Runtime;

/// <summary>How objects are written. Immutable.</summary>
public sealed record XmlWriteOptions
{
    /// <summary>The defaults: validate first.</summary>
    public static XmlWriteOptions Default { get; } = new();

    /// <summary>Write without validating first.</summary>
    public static XmlWriteOptions Unchecked { get; } = new() { Validate = false };

    /// <summary>Whether the object is validated before anything is written.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>How deep elements may be nested, as in <see cref="XmlReadOptions.MaxDepth"/>. An object that is within itself is found so.</summary>
    public int MaxDepth { get; init; } = XmlReadOptions.Default.MaxDepth;
}

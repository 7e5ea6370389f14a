using System.Text;

namespace SchemaGen.Runtime;

/// <summary>Options for writing objects. Immutable.</summary>
public sealed record XmlWriteOptions
{
    /// <summary>The defaults: validate first, keep the text of what was not changed.</summary>
    public static XmlWriteOptions Default { get; } = new();

    /// <summary>Write without validating first.</summary>
    public static XmlWriteOptions Unchecked { get; } = new() { Validate = false };

    /// <summary>Whether the object is validated before anything is written.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>The maximum nesting of elements, as in <see cref="XmlReadOptions.MaxDepth"/>. It also stops an object that contains itself.</summary>
    public int MaxDepth { get; init; } = XmlReadOptions.Default.MaxDepth;

    /// <summary>The layout.</summary>
    public XmlLayout Layout { get; init; }

    /// <summary>The encoding of saved documents; null for that of the document that was read, or UTF-8.</summary>
    public Encoding? Encoding { get; init; }
}

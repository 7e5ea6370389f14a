using System.Text;

namespace SchemaGen.Runtime;

/// <summary>Options for writing objects. Immutable.</summary>
public sealed record XmlWriteOptions
{
    /// <summary>The default options: validate first, and keep the original text of unchanged parts.</summary>
    public static XmlWriteOptions Default { get; } = new();

    /// <summary>The options for writing without validation.</summary>
    public static XmlWriteOptions Unchecked { get; } = new() { Validate = false };

    /// <summary>Whether the object is validated before anything is written.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>The maximum nesting of elements, as in <see cref="XmlReadOptions.MaxDepth"/>. It also catches an object that contains itself.</summary>
    public int MaxDepth { get; init; } = XmlReadOptions.Default.MaxDepth;

    /// <summary>The layout of the written XML.</summary>
    public XmlLayout Layout { get; init; }

    /// <summary>The encoding of saved documents; null for the encoding of the original document, or UTF-8 for a new one.</summary>
    public Encoding? Encoding { get; init; }
}

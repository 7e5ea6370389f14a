using System.Text;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>An attribute of the document; namespace declarations are none.</summary>
/// <param name="Name">The schema's number of the name.</param>
/// <param name="LocalName">The local name.</param>
/// <param name="Value">The value.</param>
/// <param name="Start">Where the name starts.</param>
/// <param name="ValueStart">Where the value starts.</param>
/// <param name="End">The index after the closing quotation mark.</param>
internal sealed record TreeAttribute(int Name, string LocalName, byte[] Value, int Start, int ValueStart, int End)
{
    /// <summary>The value that replaces this one where the schema wants it; null for none.</summary>
    public byte[]? Replacement { get; init; }

    /// <summary>The value as text.</summary>
    public string Text => Encoding.UTF8.GetString(Value);
}

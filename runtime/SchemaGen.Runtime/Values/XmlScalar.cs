using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>How values are read from and written to XML text, whatever their C# type: here they are objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlScalar
{
    private protected XmlScalar()
    {
    }

    /// <summary>What the text should be, for messages: <c>an unsigned 32-bit number</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Reads a value, or gives the one for what the schema does not know; null if the type has none for that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCanonical">Whether the value would be written so.</param>
    internal abstract object? Read(ReadOnlySpan<char> text, out bool isCanonical);

    /// <summary>The text of a value: as it was read, if that still means the value, else in canonical form.</summary>
    /// <param name="value">The value.</param>
    /// <param name="read">The text that was read for the member, if it was kept; else null.</param>
    /// <param name="listing">What for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enum and so has no text; only when it is to be written.</exception>
    internal abstract string TextOf(object value, string? read, XmlListing listing);
}

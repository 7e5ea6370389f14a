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
    internal abstract object? Read(ReadOnlySpan<char> text);

    /// <summary>The canonical text of a value; null if the value is not defined and so has none.</summary>
    internal abstract string? TextOf(object value);

    /// <summary>Whether two values are equal, whichever of their boxes they are in.</summary>
    internal virtual bool AreEqual(object left, object right) => left.Equals(right);
}

using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>How values of a C# type are read from and written to XML text.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public abstract class XmlScalar<T>
    where T : notnull
{
    /// <summary>What the text should be, for messages: <c>an unsigned 32-bit number</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Reads a value; white space around it is dropped.</summary>
    public abstract bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value);

    /// <summary>The canonical text of a value.</summary>
    public abstract string Format(T value);

    /// <summary>Whether <paramref name="text"/> is the canonical text of <paramref name="value"/>.</summary>
    public virtual bool IsCanonical(T value, string text) => string.Equals(Format(value), text, StringComparison.Ordinal);
}

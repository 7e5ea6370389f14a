using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>How values of a C# type are read from and written to XML text.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlScalar<T> : XmlScalar
    where T : notnull
{
    /// <summary>Reads a value; white space around it is dropped.</summary>
    public abstract bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value);

    /// <summary>The value for a text that <see cref="TryParse"/> refuses; false if the type has none.</summary>
    public virtual bool TryGetUnrecognized([MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>Reads a value, or gives the one for what the schema does not know.</summary>
    public virtual bool TryParseLeniently(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => TryParse(text, out value) || TryGetUnrecognized(out value);

    /// <summary>Whether the value has a text of its own; only values that the schema does not know, or that are no member of their enum, have none.</summary>
    public virtual bool IsDefined(T value) => true;

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public abstract string Format(T value);

    internal override object? Read(ReadOnlySpan<char> text) => TryParseLeniently(text, out T? value) ? Boxed(value) : null;

    internal override string? TextOf(object value) => IsDefined((T)value) ? Format((T)value) : null;

    /// <summary>The value as an object.</summary>
    private protected virtual object Boxed(T value) => value;
}

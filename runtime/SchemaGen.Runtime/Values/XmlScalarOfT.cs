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

    /// <summary>Whether a text means a value.</summary>
    public virtual bool Means(string text, T value) => TryParse(text, out T? meant) && EqualityComparer<T>.Default.Equals(meant, value);

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public abstract string Format(T value);

    /// <summary>Whether <paramref name="text"/> is the canonical text of <paramref name="value"/>.</summary>
    public virtual bool IsCanonical(T value, ReadOnlySpan<char> text) => text.SequenceEqual(Format(value));

    internal override object? Read(ReadOnlySpan<char> text, out bool isCanonical)
    {
        if (!TryParseLeniently(text, out T? value))
        {
            isCanonical = false;
            return null;
        }

        isCanonical = IsDefined(value) && IsCanonical(value, text);
        return Boxed(value);
    }

    internal override string TextOf(object value, string? read, XmlListing listing)
    {
        // A text that the schema does not know is all there is of its value.
        T held = (T)value;
        bool isDefined = IsDefined(held);
        return read is not null && (!isDefined || listing != XmlListing.Canonical) && Means(read, held) ? read
            : isDefined || listing == XmlListing.Written ? Format(held)
            : $"{value} (not a member of {typeof(T).Name})";
    }

    /// <summary>The value as an object.</summary>
    private protected virtual object Boxed(T value) => value;
}

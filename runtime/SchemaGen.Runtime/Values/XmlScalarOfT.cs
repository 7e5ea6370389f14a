using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>The conversion between values of a C# type and XML text.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlScalar<T> : XmlScalar
    where T : notnull
{
    /// <summary>Reads a value and ignores the white space around it.</summary>
    public abstract bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value);

    /// <summary>Returns the unrecognized value, for a text that <see cref="TryParse"/> rejects. Returns false if the type has none.</summary>
    public virtual bool TryGetUnrecognized([MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>Reads a value, or returns the unrecognized value for an invalid text if the type has one.</summary>
    public virtual bool TryParseLeniently(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => TryParse(text, out value) || TryGetUnrecognized(out value);

    /// <summary>Returns whether the value has a text. Only unrecognized values, and enum values that are not members of the enum, have none.</summary>
    public virtual bool IsDefined(T value) => true;

    /// <summary>Returns the canonical text of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public abstract string Format(T value);

    internal override object? Read(ReadOnlySpan<char> text) => TryParse(text, out T? value) ? Boxed(value)
        : IsUnfit(text) ? Unfit(text)
        : TryParseLeniently(text, out value) ? Boxed(value) : null;

    internal override string? TextOf(object value) => value is UnfitValue unfit ? unfit.Text : IsDefined((T)value) ? Format((T)value) : null;

    internal override string? KeyOf(object value) => value is UnfitValue unfit ? unfit.Text : IsDefined((T)value) ? KeyOf((T)value) : null;

    /// <summary>Returns whether a text that <see cref="TryParse"/> rejects is a value of the datatype that the C# type cannot represent.</summary>
    internal virtual bool IsUnfit(ReadOnlySpan<char> text) => false;

    /// <summary>Returns a text that is the same for equal values.</summary>
    internal virtual string KeyOf(T value) => Format(value);

    /// <summary>Creates the stand-in for a value that the type cannot represent.</summary>
    private protected static UnfitValue Unfit(ReadOnlySpan<char> text) => new(text.ToString(), TypeName);

    /// <summary>Boxes a value. Derived classes can share boxes.</summary>
    private protected virtual object Boxed(T value) => value;

    private static string TypeName => typeof(T) == typeof(decimal) ? "decimal" : typeof(T).Name;
}

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

    internal override object? Read(ReadOnlySpan<char> text) => TryParse(text, out T? value) ? Boxed(value)
        : IsUnfit(text) ? Unfit(text)
        : TryParseLeniently(text, out value) ? Boxed(value) : null;

    internal override string? TextOf(object value) => value is UnfitValue unfit ? unfit.Text : IsDefined((T)value) ? Format((T)value) : null;

    internal override string? KeyOf(object value) => value is UnfitValue unfit ? unfit.Text : IsDefined((T)value) ? KeyOf((T)value) : null;

    /// <summary>Whether a text that <see cref="TryParse"/> refuses is a value of the datatype, for which the type has no room.</summary>
    internal virtual bool IsUnfit(ReadOnlySpan<char> text) => false;

    /// <summary>A text that equal values share.</summary>
    internal virtual string KeyOf(T value) => Format(value);

    /// <summary>Stands for a value for which the type has no room.</summary>
    private protected static UnfitValue Unfit(ReadOnlySpan<char> text) => new(text.ToString(), TypeName);

    /// <summary>The value as an object.</summary>
    private protected virtual object Boxed(T value) => value;

    private static string TypeName => typeof(T) == typeof(decimal) ? "decimal" : typeof(T).Name;
}

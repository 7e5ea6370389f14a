using System.ComponentModel;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>The conversion between values of any C# type, as objects, and XML text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlScalar
{
    private protected XmlScalar()
    {
    }

    /// <summary>A description of valid texts, for messages: <c>an unsigned 32-bit number</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether the texts of values have prefixes of namespaces, so that they mean something only where they stand.</summary>
    internal virtual bool HasPrefixes => false;

    /// <summary>
    /// Reads a value; what the type has no room for is an <see cref="UnfitValue"/>, and what the schema does not know the value for that. Null if the
    /// text is no value.
    /// </summary>
    internal abstract object? Read(ReadOnlySpan<char> text);

    /// <summary>Reads a value whose text may have prefixes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="namespaceOf">The namespace of a prefix; null for one that is not declared.</param>
    internal virtual object? Read(ReadOnlySpan<char> text, Func<string, string?> namespaceOf) => Read(text);

    /// <summary>The canonical text of a value; null if the value is not defined and so has none. Names have their namespaces in braces.</summary>
    internal abstract string? TextOf(object value);

    /// <summary>The text of a value that may have prefixes.</summary>
    /// <exception cref="UnwritableException">A name cannot be written there.</exception>
    internal virtual string? TextOf(object value, PrefixScope prefixes) => TextOf(value);

    /// <summary>A text that equal values share; null if the value is not defined.</summary>
    internal abstract string? KeyOf(object value);

    /// <summary>Whether two values are equal and have one text, whichever of their boxes they are in.</summary>
    internal virtual bool AreEqual(object left, object right) => left.Equals(right);
}

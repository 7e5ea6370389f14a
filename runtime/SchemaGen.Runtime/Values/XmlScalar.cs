using System.ComponentModel;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>The conversion between values of a C# type, as objects, and XML text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlScalar
{
    private protected XmlScalar()
    {
    }

    /// <summary>A description of valid texts, for messages: <c>an unsigned 32-bit number</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether the texts of values can have namespace prefixes, so their meaning depends on the namespaces in scope.</summary>
    internal virtual bool HasPrefixes => false;

    /// <summary>
    /// Reads a value. The result is an <see cref="UnfitValue"/> if the type cannot represent the value, the unrecognized value for a text that the schema
    /// does not know if the type has one, and otherwise null for an invalid text.
    /// </summary>
    internal abstract object? Read(ReadOnlySpan<char> text);

    /// <summary>Reads a value whose text can have prefixes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="namespaceOf">Returns the namespace of a prefix; null if the prefix is not declared.</param>
    internal virtual object? Read(ReadOnlySpan<char> text, Func<string, string?> namespaceOf) => Read(text);

    /// <summary>Returns the canonical text of a value; null if the value is not defined. Names have their namespaces in braces.</summary>
    internal abstract string? TextOf(object value);

    /// <summary>Returns the text of a value that can have prefixes.</summary>
    /// <exception cref="UnwritableException">A name cannot be written in the scope.</exception>
    internal virtual string? TextOf(object value, PrefixScope prefixes) => TextOf(value);

    /// <summary>Returns a text that is the same for equal values; null if the value is not defined.</summary>
    internal abstract string? KeyOf(object value);

    /// <summary>Returns whether two boxed values are equal and have the same text, even if their boxes have different types.</summary>
    internal virtual bool AreEqual(object left, object right) => left.Equals(right);
}

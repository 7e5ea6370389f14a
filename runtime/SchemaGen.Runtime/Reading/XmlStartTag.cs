using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>The start tag of the element that an object is created for. Unions use it when an attribute selects their case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct XmlStartTag
{
    private readonly StartTagLookup _attributes;

    internal XmlStartTag(StartTagLookup attributes) => _attributes = attributes;

    /// <summary>Whether reading is lenient. A union then returns its unrecognized case for unknown elements.</summary>
    public bool IsLenient => _attributes.IsLenient;

    /// <summary>The value of an attribute without leading and trailing white space; null if the attribute is missing.</summary>
    public string? this[string localName, string namespaceUri = ""] => _attributes.Find(localName, namespaceUri)?.Trim(' ', '\t', '\r', '\n');

    /// <summary>Records that the schema does not know the case of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="discriminator">The attribute that selects the case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Generated code calls it on the tag.")]
    public void AddUnrecognized(XmlGroupNode group, string discriminator)
    {
        ArgumentNullException.ThrowIfNull(group);
        group.Discriminator = discriminator;
    }

    /// <summary>Creates the exception for a discriminator value without a case. It reports a bug, because validation should have rejected the value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InvalidOperationException NoCase(string discriminator, string namespaceUri = "") =>
        new($"No case has the {discriminator} '{this[discriminator, namespaceUri]}'. This is an error in the generated code.");
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>The start tag of the element that an object is made for, for classes whose case an attribute decides.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct XmlStartTag
{
    private readonly StartTagLookup _attributes;

    internal XmlStartTag(StartTagLookup attributes) => _attributes = attributes;

    /// <summary>Whether what the schema does not know is read, too: a union then gives its case for that.</summary>
    public bool IsLenient => _attributes.IsLenient;

    /// <summary>The value of the attribute of a name without white space around it; null if there is none.</summary>
    public string? this[string localName, string namespaceUri = ""] => _attributes.Find(localName, namespaceUri)?.Trim(' ', '\t', '\r', '\n');

    /// <summary>Notes that the schema does not know the case of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="discriminator">The attribute that tells its case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Generated code calls it on the tag.")]
    public void AddUnrecognized(XmlGroupNode group, string discriminator)
    {
        ArgumentNullException.ThrowIfNull(group);
        group.Discriminator = discriminator;
    }

    /// <summary>The exception for a value of a discriminator that no case has: the validator has let something pass that it should not.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InvalidOperationException NoCase(string discriminator, string namespaceUri = "") =>
        new($"No case has the {discriminator} '{this[discriminator, namespaceUri]}'. This is an error in the generated code.");
}

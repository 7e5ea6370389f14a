using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>The attributes of the start tag that is being read, for classes whose case an attribute decides.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct XmlStartTag
{
    private readonly StartTag _attributes;

    private readonly List<UnrecognizedGroup>? _unrecognized;

    internal XmlStartTag(StartTag attributes, List<UnrecognizedGroup>? unrecognized = null) =>
        (_attributes, _unrecognized) = (attributes, unrecognized);

    /// <summary>Whether what the schema does not know is read, too: a union then gives its case for that.</summary>
    public bool IsLenient => _unrecognized is not null;

    /// <summary>The value of the attribute of that name without white space around it, or null if there is none.</summary>
    public string? this[string localName, string namespaceUri = ""]
    {
        get
        {
            int attribute = _attributes.Find(localName, namespaceUri);
            return attribute < 0 ? null : _attributes.ValueOf(attribute).Trim(' ', '\t', '\r', '\n');
        }
    }

    /// <summary>Takes a group whose case the schema does not know: it will be given what no member is for.</summary>
    /// <param name="group">The group.</param>
    /// <param name="discriminator">The attribute that tells its case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddUnrecognized(XmlGroupNode group, string discriminator) => _unrecognized?.Add(new UnrecognizedGroup(group, discriminator));

    /// <summary>What strict reading says to a value of a discriminator that no case has: its validator has let something pass that it should not.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InvalidOperationException NoCase(string discriminator, string namespaceUri = "") =>
        new($"No case has the {discriminator} '{this[discriminator, namespaceUri]}'. This is an error in the generated code.");
}

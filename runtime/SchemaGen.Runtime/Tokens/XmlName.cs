using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Tokens;

/// <summary>A name as it stands in a tag. Equal names of a reader are one object as long as its cache has room for them.</summary>
internal sealed class XmlName(string qualifiedName, int colon, uint hash)
{
    public string QualifiedName { get; } = qualifiedName;

    public string Prefix { get; } = colon < 0 ? "" : qualifiedName[..colon];

    public string LocalName { get; } = colon < 0 ? qualifiedName : qualifiedName[(colon + 1)..];

    public uint Hash { get; } = hash;

    /// <summary>Whether an attribute of that name is in no namespace and declares none.</summary>
    public bool IsPlain { get; } = colon < 0 && qualifiedName != "xmlns";

    /// <summary>The number that a schema gives the name in a namespace, as it was last looked up.</summary>
    public (SchemaNames? Schema, string? NamespaceUri, int Number) Known { get; set; }

    public bool IsSame(XmlName other) =>
        ReferenceEquals(this, other) || (Hash == other.Hash && QualifiedName == other.QualifiedName);
}

namespace SchemaGen.Runtime;

/// <summary>A child to write: an object, a value, or (without a name) text; with its member, and where asked for the property behind it.</summary>
/// <param name="Member">The place in the schema.</param>
/// <param name="LocalName">The local name; empty for text between children.</param>
/// <param name="NamespaceUri">The namespace.</param>
/// <param name="Node">The object, or null.</param>
/// <param name="Text">The text of a value, or null.</param>
/// <param name="Property">The property.</param>
/// <param name="Index">The place in the property's list; -1 if that is none.</param>
internal readonly record struct XmlChild(
    MemberPlace Member, string LocalName, string NamespaceUri, XmlElementNode? Node, string? Text, string Property, int Index)
{
    /// <summary>The property, with the place in its list.</summary>
    public string Path => Index < 0 ? Property : $"{Property}[{Index}]";
}

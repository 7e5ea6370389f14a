namespace SchemaGen.Runtime;

/// <summary>A child to write: an object or a value, with its member and name; or text between children, which has no name.</summary>
internal readonly record struct XmlChild(XmlMember Member, string LocalName, string NamespaceUri, XmlElementNode? Node, string? Text)
{
    /// <summary>The name of what is no element.</summary>
    public static (string LocalName, string NamespaceUri) NameOfText => ("", "");

    /// <summary>Whether it is text between children.</summary>
    public bool IsText => LocalName.Length == 0;
}

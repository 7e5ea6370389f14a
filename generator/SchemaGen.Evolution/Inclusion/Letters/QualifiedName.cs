namespace SchemaGen.Evolution.Inclusion.Letters;

/// <summary>An expanded name; written as a name test.</summary>
internal readonly record struct QualifiedName(string NamespaceUri, string LocalName)
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public override string ToString() =>
        NamespaceUri.Length == 0 ? LocalName : NamespaceUri == XmlNamespace ? $"xml:{LocalName}" : $"{{{NamespaceUri}}}{LocalName}";
}

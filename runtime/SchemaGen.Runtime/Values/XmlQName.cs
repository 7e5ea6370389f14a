namespace SchemaGen.Runtime;

/// <summary>
/// A local name and a namespace: the value of xs:QName (XSD 1.0 part 2, section 3.2.18), or the name of an element that can have several. The prefix
/// is not part of the value: writing uses a prefix in scope or declares one.
/// </summary>
public readonly record struct XmlQName
{
    private readonly string? _localName;
    private readonly string? _namespaceUri;

    /// <summary>Creates a name.</summary>
    /// <param name="localName">The local name.</param>
    /// <param name="namespaceUri">The namespace; empty for none.</param>
    public XmlQName(string localName, string namespaceUri = "")
    {
        ArgumentNullException.ThrowIfNull(localName);
        ArgumentNullException.ThrowIfNull(namespaceUri);
        (_localName, _namespaceUri) = (localName, namespaceUri);
    }

    /// <summary>The local name.</summary>
    public string LocalName => _localName ?? "";

    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri => _namespaceUri ?? "";

    /// <summary>Returns the local name, preceded by the namespace in braces if there is one.</summary>
    public override string ToString() => NamespaceUri.Length == 0 ? LocalName : $"{{{NamespaceUri}}}{LocalName}";
}

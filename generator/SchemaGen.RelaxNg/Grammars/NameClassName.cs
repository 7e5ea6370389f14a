namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>name</c>: one name.</summary>
public sealed record NameClassName(string NamespaceUri, string LocalName) : NameClass
{
    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) => localName == LocalName && namespaceUri == NamespaceUri;
}

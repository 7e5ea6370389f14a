using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>name</c>: one name. Resolved to namespace and local name when the schema is parsed (sections 4.8 to 4.10).</summary>
public sealed class NameSyntax(string namespaceUri, string localName, SourceLocation location) : NameClassSyntax(location)
{
    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; } = namespaceUri;

    /// <summary>The local name.</summary>
    public string LocalName { get; } = localName;

    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) => localName == LocalName && namespaceUri == NamespaceUri;
}

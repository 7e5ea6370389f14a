namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>nsName</c>: every name of a namespace except the excluded ones.</summary>
public sealed record NsNameClass(string NamespaceUri, NameClass? Except) : NameClass
{
    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) =>
        namespaceUri == NamespaceUri && Except?.Contains(namespaceUri, localName) != true;
}

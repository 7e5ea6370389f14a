using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>nsName</c>: any name of a namespace but the excepted ones.</summary>
public sealed class NsNameSyntax(string namespaceUri, NameClassSyntax? except, SourceLocation location) : NameClassSyntax(location)
{
    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; } = namespaceUri;

    /// <summary>The exception; null without one.</summary>
    public NameClassSyntax? Except { get; } = except;

    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) =>
        namespaceUri == NamespaceUri && Except?.Contains(namespaceUri, localName) != true;
}

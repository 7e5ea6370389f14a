using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>anyName</c>: any name but the excepted ones.</summary>
public sealed class AnyNameSyntax(NameClassSyntax? except, SourceLocation location) : NameClassSyntax(location)
{
    /// <summary>The exception; null without one.</summary>
    public NameClassSyntax? Except { get; } = except;

    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) => Except?.Contains(namespaceUri, localName) != true;
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>choice</c> of name classes.</summary>
public sealed class NameClassChoiceSyntax(ImmutableArray<NameClassSyntax> children, SourceLocation location) : NameClassSyntax(location)
{
    /// <summary>At least one name class.</summary>
    public ImmutableArray<NameClassSyntax> Children { get; } = children;

    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) =>
        Children.Any(child => child.Contains(namespaceUri, localName));
}

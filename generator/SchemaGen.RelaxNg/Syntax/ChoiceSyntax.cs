using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>choice</c>: one of the patterns.</summary>
public sealed class ChoiceSyntax(ImmutableArray<PatternSyntax> children, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>At least one pattern.</summary>
    public ImmutableArray<PatternSyntax> Children { get; } = children;
}

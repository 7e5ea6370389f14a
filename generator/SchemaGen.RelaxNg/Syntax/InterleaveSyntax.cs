using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>interleave</c>: patterns in any order, their children mixed.</summary>
public sealed class InterleaveSyntax(ImmutableArray<PatternSyntax> children, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>At least one pattern.</summary>
    public ImmutableArray<PatternSyntax> Children { get; } = children;
}

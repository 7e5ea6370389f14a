using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>group</c>: patterns in the order given. Several patterns in one container are a group, too.</summary>
public sealed class GroupSyntax(ImmutableArray<PatternSyntax> children, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>At least one pattern.</summary>
    public ImmutableArray<PatternSyntax> Children { get; } = children;
}

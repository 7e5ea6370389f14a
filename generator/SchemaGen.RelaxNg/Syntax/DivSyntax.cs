using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>div</c>: a group of definitions, for the writer's convenience.</summary>
public sealed class DivSyntax(ImmutableArray<GrammarContentSyntax> contents, SourceLocation location) : GrammarContentSyntax(location)
{
    /// <summary>The definitions.</summary>
    public ImmutableArray<GrammarContentSyntax> Contents { get; } = contents;
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>grammar</c>: definitions and a start pattern.</summary>
public sealed class GrammarSyntax(ImmutableArray<GrammarContentSyntax> contents, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The <c>start</c>, <c>define</c>, <c>div</c> and <c>include</c> children, in order.</summary>
    public ImmutableArray<GrammarContentSyntax> Contents { get; } = contents;
}

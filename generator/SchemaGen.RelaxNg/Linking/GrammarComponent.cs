using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A <c>start</c> or <c>define</c> of a grammar after includes and divs have been expanded.</summary>
/// <param name="Name">The name; null for a start.</param>
/// <param name="Combine">The method that combines it with others of the same name.</param>
/// <param name="Body">The pattern.</param>
/// <param name="Location">The place.</param>
/// <param name="Documentation">The documentation; null for none.</param>
internal sealed record GrammarComponent(string? Name, CombineMethod Combine, PatternSyntax Body, SourceLocation Location, string? Documentation)
{
    /// <summary>The include that includes its file; null for a component of the grammar's own file.</summary>
    public SourceLocation? IncludedAt { get; init; }
}

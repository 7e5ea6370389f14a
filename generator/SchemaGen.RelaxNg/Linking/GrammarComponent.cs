using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A <c>start</c> or <c>define</c> of a grammar once includes are joined and divs are gone.</summary>
/// <param name="Name">The name; null for a start.</param>
/// <param name="Combine">How it combines with others of the name.</param>
/// <param name="Body">The pattern.</param>
/// <param name="Location">The place.</param>
/// <param name="Documentation">Its documentation, or null.</param>
internal sealed record GrammarComponent(string? Name, CombineMethod Combine, PatternSyntax Body, SourceLocation Location, string? Documentation)
{
    /// <summary>The include that joins its file; null for a component of the grammar's own file.</summary>
    public SourceLocation? IncludedAt { get; init; }
}

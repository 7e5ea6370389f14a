using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.RelaxNg;

/// <summary>The result of <see cref="SchemaCompiler"/>.</summary>
/// <param name="Linked">The linked grammar, or null if there are errors.</param>
/// <param name="Grammar">The simple form, or null if there are errors.</param>
/// <param name="Diagnostics">All diagnostics, ordered by file and location.</param>
public sealed record SchemaResult(LinkedGrammar? Linked, Grammar? Grammar, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Whether the schema has no errors.</summary>
    public bool IsCorrect => Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
}

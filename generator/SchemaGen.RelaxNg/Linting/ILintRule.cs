using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>Looks for one kind of doubtful thing in correct schemas.</summary>
public interface ILintRule
{
    /// <summary>The code of what it finds.</summary>
    DiagnosticCode Code { get; }

    /// <summary>Returns the findings, each with its place.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken);
}

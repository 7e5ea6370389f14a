using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>A rule that finds one kind of questionable construct in correct schemas.</summary>
public interface ILintRule
{
    /// <summary>The code of the findings.</summary>
    DiagnosticCode Code { get; }

    /// <summary>Returns the findings, each with its location.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken);
}

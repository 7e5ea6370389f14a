using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Definitions that nothing leads to from the start.</summary>
internal sealed class UnreachedDefinitions : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.UnreachedDefinition;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken) =>
        schema.Linked.Unreached.Select(define => new SchemaDiagnostic(Code, define.Location, [define.Name]));
}

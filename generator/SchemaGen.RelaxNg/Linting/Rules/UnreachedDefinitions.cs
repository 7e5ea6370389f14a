using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports definitions that are not reachable from the start pattern.</summary>
internal sealed class UnreachedDefinitions : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.UnreachedDefinition;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken) =>
        schema.Linked.Unreached.Select(define => new SchemaDiagnostic(Code, define.Location, [define.Name]));
}

using SchemaGen.RelaxNg.Ambiguities;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Restrictions;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports elements of a document that match two different element patterns, each with a witness.</summary>
internal sealed class AmbiguousContents : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.AmbiguousContent;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken) =>
        AmbiguityFinder.Find(schema.Grammar, static element => PatternKey.Of(element.Origin), AmbiguityLimits.Default, cancellationToken)
            .Select(ambiguity => new SchemaDiagnostic(Code, ambiguity.Second.Origin.Location,
                [PatternNames.Of(ambiguity.Second.NameClass), ambiguity.First.Origin.Location.ToString(), ambiguity.Witness]));
}

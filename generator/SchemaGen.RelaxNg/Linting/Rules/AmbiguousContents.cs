using SchemaGen.RelaxNg.Ambiguities;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Restrictions;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Elements of a document that can be either of two elements of the schema which are not written alike, each with a document that shows it.</summary>
internal sealed class AmbiguousContents : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.AmbiguousContent;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken) =>
        AmbiguityFinder.Find(schema.Grammar, static element => PatternKey.Of(element.Origin), AmbiguityLimits.Default, cancellationToken)
            .Select(ambiguity => new SchemaDiagnostic(Code, ambiguity.Second.Origin.Location,
                [PatternNames.Of(ambiguity.Second.NameClass), ambiguity.First.Origin.Location.ToString(), ambiguity.Witness]));
}

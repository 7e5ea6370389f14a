using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Restrictions;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports a repeated interleave, <c>(a &amp; b)*</c>. libxml2 rejects the second repetition in <c>a b a b</c>.</summary>
internal sealed class LibxmlRepeatedInterleaves : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.LibxmlRepeatedInterleave;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        foreach (ElementPattern element in schema.Grammar.Elements)
        {
            if (ContentPatterns.Within(element).Any(static pattern =>
                pattern is OneOrMorePattern { Content: InterleavePattern interleave } && PatternChain.Items(interleave).Count(ContentPatterns.HasElements) > 1))
            {
                yield return new SchemaDiagnostic(Code, element.Origin.Location, [PatternNames.Of(element.NameClass)]);
            }
        }
    }
}

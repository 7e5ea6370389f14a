using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports ineffective suppression annotations: they have a wrong name, are empty, or list an unknown rule.</summary>
internal sealed class UnknownSuppressions : ILintRule
{
    private const int FirstRule = 801;
    private const int RuleCount = 99;

    // An undefined enum value formats as a number, not as a name.
    private static readonly string[] Codes =
        [.. Enumerable.Range(FirstRule, RuleCount).Select(static number => (DiagnosticCode)number).Where(static code => char.IsLetter(code.ToString()[0])).Select(DiagnosticMessages.Id)];

    public DiagnosticCode Code => DiagnosticCode.UnknownSuppression;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in schema.Documents.Where(static document => document.Root is not null).SelectMany(static document => SyntaxNodes.Within(document.Root!)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string mistake in LintSuppressions.AttributesOf(node).SelectMany(Mistakes))
            {
                yield return new SchemaDiagnostic(Code, node.Location, [mistake]);
            }
        }
    }

    private static IEnumerable<string> Mistakes(AnnotationAttribute attribute)
    {
        string name = attribute.Prefix.Length == 0 ? attribute.LocalName : $"{attribute.Prefix}:{attribute.LocalName}";
        if (attribute.LocalName != LintSuppressions.AttributeName)
        {
            return [$"The annotation '{name}' has no effect; expected '{LintSuppressions.AttributeName}' in its place"];
        }

        string[] codes = LintSuppressions.CodesOf(attribute);
        return codes.Length == 0
            ? [$"'{name}' lists no rules; expected codes such as {Codes[0]}, with spaces between them"]
            : codes.Where(static code => !Codes.Contains(code.ToUpperInvariant())).Select(code =>
                $"'{name}' lists '{code}', which is no rule of lint{Guess(code)}");
    }

    private static string Guess(string code) =>
        Spelling.DidYouMean(code.ToUpperInvariant(), Codes) is { Length: > 0 } guess ? guess : $"; expected codes such as {Codes[0]}, with spaces between them";
}

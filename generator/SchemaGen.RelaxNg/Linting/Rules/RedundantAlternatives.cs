using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports redundant alternatives of a choice: duplicates, <c>notAllowed</c>, and values that a datatype in the same choice includes.</summary>
internal sealed class RedundantAlternatives : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.RedundantAlternative;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        DatatypeCatalog datatypes = new();
        HashSet<ChoiceSyntax> nested = [];
        HashSet<PatternSyntax> hooks = [.. Hooks(schema.Linked)];
        foreach (ChoiceSyntax choice in schema.ReachableNodes.OfType<ChoiceSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ChoiceSyntax inner in choice.Children.OfType<ChoiceSyntax>())
            {
                nested.Add(inner);
            }

            if (!nested.Contains(choice))
            {
                foreach (SchemaDiagnostic finding in Check([.. Alternatives(choice).Where(alternative => !hooks.Contains(alternative))], datatypes))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<SchemaDiagnostic> Check(List<PatternSyntax> alternatives, DatatypeCatalog datatypes)
    {
        Dictionary<string, PatternSyntax> known = new(StringComparer.Ordinal);
        List<DataSyntax> data = [.. alternatives.OfType<DataSyntax>().Where(static item => item.Except is null)];
        foreach (PatternSyntax alternative in alternatives)
        {
            string key = PatternKey.Of(alternative);
            if (alternative is NotAllowedSyntax)
            {
                yield return Found(alternative, "is notAllowed");
            }
            else if (known.TryGetValue(key, out PatternSyntax? first))
            {
                yield return Found(alternative, $"stands there already, at {first.Location}");
            }
            else
            {
                known.Add(key, alternative);
                if (alternative is ValueSyntax value && data.Find(item => Has(item, value, datatypes)) is { } wider)
                {
                    yield return Found(alternative, $"is '{value.Text}', which '{wider.TypeName}' beside it has");
                }
            }
        }
    }

    /// <summary>Returns the <c>notAllowed</c> alternatives of extension points: definitions that other files combine with more alternatives.</summary>
    private static IEnumerable<PatternSyntax> Hooks(LinkedGrammar linked) => linked.Defines
        .Where(static define => define.Body is ChoiceSyntax && define.Body.Location == define.Location)
        .SelectMany(static define => ((ChoiceSyntax)define.Body).Children)
        .OfType<NotAllowedSyntax>();

    private SchemaDiagnostic Found(PatternSyntax alternative, string reason) => new(Code, alternative.Location, [reason]);

    private static bool Has(DataSyntax data, ValueSyntax value, DatatypeCatalog datatypes) =>
        datatypes.TryGet(DatatypeReferences.Of(data), out Datatype? datatype, out _)
        && !datatype.IsContextDependent
        && datatype.IsValid(value.Text.AsSpan(), new SchemaDatatypeContext(value.Context));

    private static IEnumerable<PatternSyntax> Alternatives(ChoiceSyntax choice)
    {
        Stack<PatternSyntax> pending = new(choice.Children.Reverse());
        while (pending.Count > 0)
        {
            PatternSyntax alternative = pending.Pop();
            if (alternative is ChoiceSyntax inner)
            {
                foreach (PatternSyntax child in inner.Children.Reverse())
                {
                    pending.Push(child);
                }
            }
            else
            {
                yield return alternative;
            }
        }
    }
}

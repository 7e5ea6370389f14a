using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports definitions with equal patterns and different names. Single-word patterns, such as <c>text</c> or a reference, are ignored.</summary>
internal sealed class EqualDefinitions : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.EqualDefinition;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        Dictionary<string, LinkedDefine> known = new(StringComparer.Ordinal);
        foreach (LinkedDefine define in schema.Linked.Defines.Where(static define => !IsWord(define.Body)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string key = PatternKey.Of(define.Body);
            if (!known.TryGetValue(key, out LinkedDefine? first))
            {
                known.Add(key, define);
            }
            else if (first.Name != define.Name)
            {
                yield return new SchemaDiagnostic(Code, define.Location, [define.Name, first.Name, first.Location.ToString()]);
            }
        }
    }

    private static bool IsWord(PatternSyntax body) => body is
        RefSyntax or TextSyntax or EmptySyntax or NotAllowedSyntax or ValueSyntax or DataSyntax { Parameters.IsEmpty: true, Except: null };
}

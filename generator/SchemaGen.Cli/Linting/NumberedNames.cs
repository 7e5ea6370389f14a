using System.Buffers;
using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linting;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli.Linting;

/// <summary>Finds C# names with a number, given because another pattern has the name. They may be numbered differently when the schema grows.</summary>
/// <param name="resolve">Returns the parsed file at a path.</param>
/// <param name="names">The names file of the schema, or null.</param>
internal sealed class NumberedNames(Func<string, SchemaDocument?> resolve, NamesFile? names) : ILintRule
{
    private const string MemberSign = "#";
    private static readonly SearchValues<char> Steps = SearchValues.Create("/@#:| ");

    public DiagnosticCode Code => DiagnosticCode.NumberedName;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        CodeGenerationRequest request = new(schema.RootPath, "N", CodeGenerationRequest.NameOf(schema.RootPath), IsPublic: true, names);
        ImmutableArray<TypeName> all = CodeGenerator.Generate([request], resolve, SchemaLimits.Default, cancellationToken).Names;
        foreach (IGrouping<string, TypeName> scope in all.GroupBy(static name => ScopeOf(name.Place)))
        {
            HashSet<string> taken = new(scope.Select(static name => name.Name), StringComparer.OrdinalIgnoreCase);
            foreach (TypeName name in scope)
            {
                string bare = name.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
                if (bare.Length < name.Name.Length && taken.Contains(bare) && !HasNumber(name.Place))
                {
                    yield return new SchemaDiagnostic(Code, SourceLocation.File(schema.Documents[0].Path), [name.Place, name.Name, bare, NamesFile.PathBeside(schema.RootPath)]);
                }
            }
        }
    }

    /// <summary>Returns the scope of a name: one scope for all types, and one for the members of each type.</summary>
    private static string ScopeOf(string place)
    {
        int sign = place.IndexOf(MemberSign, StringComparison.Ordinal);
        return sign < 0 ? "" : place[..sign];
    }

    /// <summary>Whether the schema's own word ends in a digit.</summary>
    private static bool HasNumber(string place)
    {
        int bracket = place.LastIndexOf('[');
        string bare = place.EndsWith(']') && bracket > 0 ? place[..bracket] : place;
        string word = bare[(bare.AsSpan().LastIndexOfAny(Steps) + 1)..];
        return word.Length > 0 && char.IsDigit(word[^1]);
    }
}

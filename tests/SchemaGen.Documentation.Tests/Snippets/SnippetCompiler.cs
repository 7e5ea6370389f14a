using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>
/// Compiles a C# snippet of a page as a separate program. Its subject, a file in <c>Subjects</c>, declares the context: namespaces, and
/// variables such as the <c>domain</c> mentioned in the text above the snippet.
/// </summary>
internal static class SnippetCompiler
{
    private static readonly IReadOnlyList<MetadataReference> References = FrameworkReferences.With(
    [
        .. new[] { "SchemaGen.Runtime", "SchemaGen.Datatypes", "SchemaGen.RelaxNg", "SchemaGen.Schemas", "SchemaGen.Compiler", "SchemaGen.Evolution", "SchemaGen.Evolution.Testing", "SchemaGen.Libvirt", "SchemaGen.Storage", "DomainEditor" }
            .Select(Assembly.Load),
    ]);

    /// <summary>Returns the compiler's diagnostics for a snippet, each with its line in the page.</summary>
    /// <param name="block">The snippet.</param>
    /// <param name="subject">The name of the subject.</param>
    public static string[] Complaints(FencedBlock block, string subject)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        string subjectPath = SourceTree.PathOf("tests", "SchemaGen.Documentation.Tests", "Snippets", "Subjects", subject + ".cs");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [
                CSharpSyntaxTree.ParseText(File.ReadAllText(subjectPath), options, subjectPath),
                CSharpSyntaxTree.ParseText($"#line {block.Line} \"{block.Page}\"\n{block.Text}", options),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1701" or "CS1702")))
                .Select(static diagnostic => CSharpDiagnosticFormatter.Instance.Format(diagnostic, System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Compiler.Naming;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The global usings of a project, including implicit ones, that can influence names.</summary>
internal static class GlobalUsings
{
    /// <summary>Returns the global usings of a generator's project.</summary>
    public static IncrementalValueProvider<string> Of(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .CreateSyntaxProvider(
            static (node, _) => node is UsingDirectiveSyntax directive && Decides(directive),
            static (found, _) => NameOf((UsingDirectiveSyntax)found.Node))
        .CollectValues()
        .Select(static (names, _) => Join(names));

    /// <summary>Returns the global usings of a compilation.</summary>
    public static string Of(Compilation compilation, CancellationToken cancellationToken) => Join(compilation.SyntaxTrees
        .Select(tree => tree.GetRoot(cancellationToken)).OfType<CompilationUnitSyntax>()
        .SelectMany(static unit => unit.Usings).Where(Decides).Select(NameOf));

    private static bool Decides(UsingDirectiveSyntax directive) => directive is { Alias: null, Name: not null }
        && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && AmbiguousNames.Knows(NameOf(directive));

    private static string Join(IEnumerable<string> names) =>
        string.Join(";", names.Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal));

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name!.ToString().Replace("global::", "");
}

using System.Collections.Immutable;
using SchemaGen.Cli.Documents;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linting;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Linting;

/// <summary>A schema with the findings of <c>lint</c>.</summary>
/// <param name="Schema">The result of compiling the schema.</param>
/// <param name="Findings">The findings; none if the schema is not correct.</param>
internal sealed record SchemaLinting(SchemaResult Schema, ImmutableArray<SchemaDiagnostic> Findings)
{
    /// <summary>The codes of all rules.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. Rules(static _ => null, null).Select(static rule => DiagnosticMessages.Id(rule.Code)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a schema and applies the rules.</summary>
    /// <param name="path">The main file.</param>
    /// <param name="disabled">The codes of the rules to skip.</param>
    /// <param name="catalog">Maps addresses to files; null for no catalog.</param>
    /// <param name="console">Provides the standard input.</param>
    /// <exception cref="IOException">The main file cannot be read.</exception>
    public static SchemaLinting Of(string path, IReadOnlyCollection<string> disabled, XmlCatalog? catalog, ToolConsole console)
    {
        path = SchemaLoading.Find(path, catalog);
        SchemaDocument main = SchemaLoading.Parse(path, console, catalog);
        Dictionary<string, SchemaDocument?> files = new(StringComparer.Ordinal);
        Func<string, SchemaDocument?> read = SchemaFiles.Resolver(main, limits: null, catalog);
        SchemaDocument? Resolve(string file)
        {
            if (!files.TryGetValue(file, out SchemaDocument? document))
            {
                document = read(file);
                files.Add(file, document);
            }

            return document;
        }

        SchemaResult result = SchemaCompiler.Compile(main.Path, Resolve, SchemaLimits.Default);
        if (result is not { Linked: { } linked, Grammar: { } grammar })
        {
            return new SchemaLinting(result, []);
        }

        LintedSchema schema = new(path, [.. files.Values.OfType<SchemaDocument>()], linked, grammar);
        IEnumerable<ILintRule> rules = Rules(Resolve, SchemaLoading.Names(path)).Where(rule => !disabled.Contains(DiagnosticMessages.Id(rule.Code)));
        return new SchemaLinting(result, SchemaLint.Check(schema, rules));
    }

    private static IEnumerable<ILintRule> Rules(Func<string, SchemaDocument?> resolve, Compiler.Naming.NamesFile? names) =>
        [.. SchemaLint.Rules, new ValuesWithoutText(), new NumberedNames(resolve, names)];
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Restrictions;
using SchemaGen.RelaxNg.Simplification;

namespace SchemaGen.RelaxNg;

/// <summary>The schema front end: parses text into a syntax tree and compiles files into a grammar.</summary>
public static class SchemaCompiler
{
    /// <summary>Parses one file. Errors in the file become diagnostics, not exceptions.</summary>
    /// <param name="path">The file's path. Locations contain it, and relative references are resolved against it.</param>
    /// <param name="text">The decoded text of the file.</param>
    /// <param name="limits">The limits to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaDocument Parse(string path, string text, SchemaLimits limits, CancellationToken cancellationToken = default) =>
        SchemaParser.Parse(path, text, limits, cancellationToken);

    /// <summary>Links, simplifies and checks a schema.</summary>
    /// <param name="rootPath">The path of the schema's main file.</param>
    /// <param name="resolve">Returns the parsed file for a path, or null if the file does not exist. Called only for paths that the schema names.</param>
    /// <param name="limits">The limits to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaResult Compile(
        string rootPath,
        Func<string, SchemaDocument?> resolve,
        SchemaLimits limits,
        CancellationToken cancellationToken = default)
    {
        DiagnosticBag diagnostics = new(limits.Diagnostics);
        DatatypeCatalog datatypes = new();
        SchemaSet files = new(resolve, limits, diagnostics);
        IPatternConstraint[] constraints = [new NameClassConstraints(diagnostics), new DatatypeConstraints(datatypes, diagnostics)];
        LinkedGrammar? linked = SchemaLinker.Link(SchemaUri.Normalize(rootPath), files, constraints, limits, diagnostics, cancellationToken);
        Grammar? grammar = linked is null ? null : Simplifier.Simplify(linked, datatypes, limits, diagnostics, cancellationToken);
        if (grammar is not null)
        {
            RestrictionChecker.Check(grammar, linked!, diagnostics, cancellationToken);
        }

        ImmutableArray<SchemaDiagnostic> inOrder = diagnostics.ToImmutable(files.OrderOf, files.NoteOf);
        return diagnostics.HasErrors ? new SchemaResult(null, null, inOrder) : new SchemaResult(linked, grammar, inOrder);
    }
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Restrictions;
using SchemaGen.RelaxNg.Simplification;

namespace SchemaGen.RelaxNg;

/// <summary>The front end as a whole: text to syntax tree, files to grammar.</summary>
public static class SchemaCompiler
{
    /// <summary>Parses one file; never throws for what is in it.</summary>
    /// <param name="path">The file's path; locations carry it, and relative references are resolved against it.</param>
    /// <param name="text">The file's text, decoded.</param>
    /// <param name="limits">The limits to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaDocument Parse(string path, string text, SchemaLimits limits, CancellationToken cancellationToken = default) =>
        SchemaParser.Parse(path, text, limits, cancellationToken);

    /// <summary>Links, simplifies and checks a schema.</summary>
    /// <param name="rootPath">The path of the schema's main file.</param>
    /// <param name="resolve">Gives the parsed file of a path, or null if there is none. Asked only for paths that the schema names.</param>
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

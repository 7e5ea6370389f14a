using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

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
        new(path, null, [new SchemaDiagnostic(DiagnosticCode.NotWellFormed, SourceLocation.File(path), ["not built yet"])]);

    /// <summary>Links, simplifies and checks a schema.</summary>
    /// <param name="rootPath">The path of the schema's main file.</param>
    /// <param name="resolve">Gives the parsed file of a path, or null if there is none. Asked only for paths that the schema names.</param>
    /// <param name="limits">The limits to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaResult Compile(
        string rootPath,
        Func<string, SchemaDocument?> resolve,
        SchemaLimits limits,
        CancellationToken cancellationToken = default) => new(null, null, resolve(rootPath)?.Diagnostics ?? []);
}

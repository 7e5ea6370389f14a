using System.Collections.Immutable;
using SchemaGen.Cli.Reports;
using SchemaGen.Compiler.Naming;
using SchemaGen.Evolution.Git;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Documents;

/// <summary>Opens the schemas that commands use.</summary>
internal static class SchemaLoading
{
    /// <summary>Returns the schema's simplified form.</summary>
    /// <exception cref="UnusableInputException">The schema cannot be read or is not correct; its errors have been reported.</exception>
    public static SchemaResult Load(string path, ToolConsole console, XmlCatalog? catalog, IReport report) => Correct(path, Compile(path, console, catalog), report);

    /// <summary>Loads an old version, which may come from a commit.</summary>
    /// <param name="path">The file, or <c>git:REVISION[:PATH]</c>.</param>
    /// <param name="newPath">The main file of the new version, which is in the repository.</param>
    /// <param name="console">Provides the standard input.</param>
    /// <param name="catalog">Maps addresses to files; null for no catalog.</param>
    /// <param name="report">Receives the errors of an incorrect schema.</param>
    /// <exception cref="UnusableInputException">The schema cannot be read or is not correct; its errors have been reported.</exception>
    public static SchemaResult LoadOld(string path, string newPath, ToolConsole console, XmlCatalog? catalog, IReport report) =>
        GitSchema.IsReference(path) ? Correct(path, Reading(path, reference => GitSchema.Compile(reference, newPath, catalog)), report) : Load(path, console, catalog, report);

    /// <summary>Loads a schema for a command whose results are not a report.</summary>
    public static SchemaResult Load(string path, ToolConsole console, XmlCatalog? catalog)
    {
        using Progress progress = new(console);
        return Load(path, console, catalog, new TextReport(console, progress));
    }

    /// <summary>Returns the path of a <c>file:</c> URI; other texts already are paths.</summary>
    public static string LocalPath(string path) => path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? SchemaUri.Resolve("", path) : path;

    /// <summary>Returns the file that an argument names. Catalogs resolve addresses.</summary>
    /// <exception cref="IOException">No catalog maps the address to a file.</exception>
    public static string Find(string path, XmlCatalog? catalog)
    {
        if (path == FileList.StandardInput)
        {
            return path;
        }

        path = LocalPath(path);
        (string? file, ImmutableArray<SchemaDiagnostic> reasons) = SchemaFiles.Locate(path, catalog);
        if (file is not null || (reasons.IsEmpty && !SchemaUri.IsAddress(path)))
        {
            return file ?? path;
        }

        string places = string.Concat(reasons.Select(static reason => $"; {reason.Location}: {reason.Message}"));
        throw new IOException(reasons.Any(static reason => reason.Severity == DiagnosticSeverity.Error) ? places[2..]
            : !SchemaUri.IsAddress(path) ? $"it does not exist{places}"
            : catalog is null ? "it is an address, and nothing is fetched; --catalog FILE names a catalog that maps it to a file"
            : $"it is an address, and nothing is fetched; no catalog maps it to a file{places}");
    }

    /// <summary>Returns the file that an argument names, for a command that needs only its path.</summary>
    /// <exception cref="UnusableInputException">No catalog maps the address to a file.</exception>
    public static string Locate(string path, XmlCatalog? catalog) => Reading(path, address => Find(address, catalog));

    /// <summary>Returns a function that reads and parses the files of a schema for a compiler.</summary>
    /// <exception cref="UnusableInputException">The main file cannot be read.</exception>
    public static Func<string, SchemaDocument?> Resolver(string path, ToolConsole console, XmlCatalog? catalog) =>
        Reading(path, file => SchemaFiles.Resolver(Parse(file, console, catalog), limits: null, catalog));

    /// <summary>Reads the names file of a schema; null if there is none.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public static NamesFile? Names(string path)
    {
        string beside = NamesFile.PathBeside(path);
        return File.Exists(beside) ? Reading(beside, static file => new NamesFile(file, File.ReadAllText(file))) : null;
    }

    /// <summary>Compiles a schema.</summary>
    /// <exception cref="UnusableInputException">The schema cannot be read.</exception>
    public static SchemaResult Compile(string path, ToolConsole console, XmlCatalog? catalog) =>
        Reading(path, file => SchemaFiles.Compile(Parse(file, console, catalog), limits: null, catalog));

    /// <summary>Reads and parses the main file of a schema. <c>-</c> is the standard input, whose syntax is detected from its text.</summary>
    public static SchemaDocument Parse(string path, ToolConsole console, XmlCatalog? catalog)
    {
        if (path != FileList.StandardInput)
        {
            return SchemaFiles.Parse(Find(path, catalog));
        }

        using Stream input = console.OpenInput();
        return SchemaFiles.Parse(input, path);
    }

    private static SchemaResult Correct(string path, SchemaResult result, IReport report)
    {
        if (result.IsCorrect)
        {
            return result;
        }

        report.Unusable(path, [.. result.Diagnostics.Select(Problem.Of)]);
        throw new UnusableInputException($"the schema '{path}' is not correct") { IsReported = true };
    }

    private static T Reading<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception) { Location = SourceLocation.File(path) };
        }
    }
}

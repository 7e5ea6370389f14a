using SchemaGen.Cli.Reports;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Documents;

/// <summary>Opens the schema that a command works with.</summary>
internal static class SchemaLoading
{
    /// <summary>The schema's simple form.</summary>
    /// <exception cref="UnusableInputException">The schema cannot be read or is not correct; what is wrong with it has been said.</exception>
    public static SchemaResult Load(string path, ToolConsole console, XmlCatalog? catalog = null)
    {
        SchemaResult result = Compile(path, console, catalog);
        if (result.IsCorrect)
        {
            return result;
        }

        foreach (SchemaDiagnostic diagnostic in result.Diagnostics)
        {
            console.Mention(Problem.Of(diagnostic));
        }

        throw new UnusableInputException($"the schema '{path}' is not correct");
    }

    /// <summary>Reads and parses the files of a schema for a compiler.</summary>
    /// <exception cref="UnusableInputException">The main file cannot be read.</exception>
    public static Func<string, SchemaDocument?> Resolver(string path, ToolConsole console, XmlCatalog? catalog) =>
        Reading(path, file => SchemaFiles.Resolver(Parse(file, console), limits: null, catalog));

    /// <summary>The names that are stated beside a schema, or null.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public static NamesFile? Names(string path)
    {
        string beside = NamesFile.PathBeside(path);
        return File.Exists(beside) ? Reading(beside, static file => new NamesFile(file, File.ReadAllText(file))) : null;
    }

    /// <summary>What the front end makes of a schema.</summary>
    /// <exception cref="UnusableInputException">The schema cannot be read.</exception>
    public static SchemaResult Compile(string path, ToolConsole console, XmlCatalog? catalog) =>
        Reading(path, file => SchemaFiles.Compile(Parse(file, console), limits: null, catalog));

    /// <summary>Reads and parses the main file of a schema; <c>-</c> is the standard input, whose text says its syntax.</summary>
    public static SchemaDocument Parse(string path, ToolConsole console)
    {
        if (path != FileList.StandardInput)
        {
            return SchemaFiles.Parse(path);
        }

        using Stream input = console.OpenInput();
        return SchemaFiles.Parse(input, path);
    }

    private static T Reading<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception);
        }
    }
}

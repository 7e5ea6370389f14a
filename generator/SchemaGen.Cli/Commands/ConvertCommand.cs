using System.CommandLine;
using System.Text;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Runtime.Writing;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>convert</c>: writes a schema in the other syntax, or reformats it in the same one.</summary>
internal static class ConvertCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the schema was written",
        No: null,
        ("convert domain.rng domain.rnc", "one file into the compact syntax"),
        ("convert domain.rnc out/domain.rng --recursive", "a schema and its included files into the XML syntax"));

    public static Command Create(ToolConsole console)
    {
        Argument<string> input = new("IN") { Description = "The schema's main file." };
        Argument<string> output = new("OUT") { Description = "The file to write; its ending says the syntax: .rng or .rnc." };
        Option<bool> recursive = new("--recursive") { Description = "Convert the files that it refers to as well; references then lead to the converted ones." };
        Option<string[]> catalog = CatalogOption.Create();
        Command command = new ToolCommand("convert", "Writes a schema in the other syntax, annotations and comments included.", Help) { input, output, recursive, catalog };
        command.SetAction(result => Convert(
            result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetValue(recursive), CatalogOption.Read(result, catalog), console));
        return command;
    }

    private static int Convert(string input, string output, bool isRecursive, XmlCatalog? catalog, ToolConsole console)
    {
        SchemaSyntax syntax = Path.GetExtension(output).ToUpperInvariant() switch
        {
            ".RNG" => SchemaSyntax.Xml,
            ".RNC" => SchemaSyntax.Compact,
            _ => throw new UnusableInputException($"cannot tell the syntax of '{output}': expected a name that ends with .rng or .rnc"),
        };
        SchemaConversion conversion = new(SchemaLoading.Locate(input, catalog), output, syntax, isRecursive, catalog);
        foreach (SchemaDiagnostic diagnostic in conversion.Diagnostics)
        {
            console.Mention(Problem.Of(diagnostic));
        }

        if (conversion.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw new UnusableInputException($"the schema '{input}' cannot be converted");
        }

        foreach (string missing in conversion.Missing)
        {
            console.Complain($"'{missing}' is not there; the reference to it is left as it is");
        }

        foreach ((string path, string text) in conversion.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            FileReplacement.Write(path, Encoding.UTF8.GetBytes(text));
        }

        return ExitCode.Yes;
    }
}

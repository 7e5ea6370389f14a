using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Compiler;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>generate</c>: writes the output of the source generator as files.</summary>
internal static class GenerateCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the files were written",
        No: null,
        ("generate domain.rng --namespace Acme.Libvirt --output src", "the classes as files, their paths on the output"),
        ("generate domain.rng --namespace Acme.Libvirt --output src --write-names", "... and domain.names.json, which keeps their names"));

    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Option<string> @namespace = new("--namespace") { Description = "The namespace of the types.", HelpName = "N", Required = true };
        Option<string> output = new("--output") { Description = "A folder for the files.", HelpName = "DIR", Required = true };
        Option<bool> writeNames = new("--write-names") { Description = "Writes the names of the types beside the schema, so that they stay when it grows." };
        Option<string[]> catalog = CatalogOption.Create();
        Command command = new ToolCommand("generate", "Writes the C# files that the source generator makes of a schema.", Help) { schema, @namespace, output, writeNames, catalog };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(schema);
            string space = result.GetRequiredValue(@namespace);
            if (!space.Split('.').All(CSharpNames.IsIdentifier))
            {
                throw new UnusableInputException($"'{space}' is not a C# namespace");
            }

            XmlCatalog? addresses = CatalogOption.Read(result, catalog);
            path = SchemaLoading.Locate(path, addresses);
            CodeGenerationResult generated = Generate(path, space, addresses, console);
            string folder = result.GetRequiredValue(output);
            Directory.CreateDirectory(folder);
            foreach (GeneratedFile file in generated.Files)
            {
                Write(Path.Combine(folder, $"{space}.{file.HintName}"), file.Text, console);
            }

            if (result.GetValue(writeNames))
            {
                Write(NamesFile.PathBeside(path), NamesFile.Write(generated.Names, SchemaLoading.Names(path)), console);
            }

            return ExitCode.Yes;
        });
        return command;
    }

    private static CodeGenerationResult Generate(string path, string @namespace, XmlCatalog? catalog, ToolConsole console)
    {
        CodeGenerationRequest request = new(path, @namespace, CodeGenerationRequest.NameOf(path), IsPublic: true, SchemaLoading.Names(path));
        CodeGenerationResult result = CodeGenerator.Generate([request], SchemaLoading.Resolver(path, console, catalog), SchemaLimits.Default);
        foreach (SchemaDiagnostic diagnostic in result.Diagnostics)
        {
            console.Mention(Problem.Of(diagnostic));
        }

        return result.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? throw new UnusableInputException($"nothing is generated of '{path}'")
            : result;
    }

    private static void Write(string path, string text, ToolConsole console)
    {
        File.WriteAllText(path, text);
        console.WriteLine(path);
    }
}

using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>check</c>: checks whether schemas are correct.</summary>
internal static class CheckCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "every schema is correct",
        No: "a schema is not correct",
        ("check domain.rng", "one schema, with the files that it includes"),
        ("check *.rng *.rnc --format json", "many, with an object for each on a line"))
    {
        Unusable = CommandHelp.UnusableFile,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> schemas = new InputArgument<string[]>("SCHEMA") { Description = "The main file of each schema, .rng or .rnc; - is the standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.ProblemFormat();
        Command command = new ToolCommand("check", "Checks schemas against the whole specification; errors cite its sections.", Help) { schemas, catalog, format };
        command.SetAction(result => SharedOptions.ReportEach(
            result.GetValue(format),
            console,
            result.GetRequiredValue(schemas),
            () => CatalogOption.Read(result, catalog),
            (path, addresses) => SchemaFiles.Compile(SchemaLoading.Parse(path, console, addresses), limits: null, addresses),
            static (report, path, schema) =>
            {
                report.Schema(path, schema);
                return schema.IsCorrect ? ExitCode.Yes : ExitCode.No;
            }));
        return command;
    }
}

using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>check</c>: is a schema itself correct?</summary>
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
        command.SetAction(result =>
        {
            return SharedOptions.Report(result.GetValue(format), console, (report, progress) =>
            {
                XmlCatalog? addresses = CatalogOption.Read(result, catalog);
                string[] paths = result.GetRequiredValue(schemas);
                return InputBatch.Run(
                    paths,
                    i =>
                    {
                        progress.Report(i, paths.Length);
                        return SchemaFiles.Compile(SchemaLoading.Parse(paths[i], console, addresses), limits: null, addresses);
                    },
                    (path, schema) =>
                    {
                        report.Schema(path, schema);
                        return schema.IsCorrect ? ExitCode.Yes : ExitCode.No;
                    },
                    report.Unreadable);
            });
        });
        return command;
    }
}

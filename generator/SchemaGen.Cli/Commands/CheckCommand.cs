using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;

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
        Argument<string[]> schemas = new("SCHEMA") { Description = "The main file of each schema, .rng or .rnc.", Arity = ArgumentArity.OneOrMore };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("check", "Checks schemas against the whole specification; errors cite its sections.", Help) { schemas, format };
        command.SetAction(result =>
        {
            using Progress progress = new(console);
            IReport report = SharedOptions.Report(result.GetValue(format), console, progress);
            string[] paths = result.GetRequiredValue(schemas);
            int worst = ExitCode.Yes;
            for (int i = 0; i < paths.Length; i++)
            {
                progress.Report(i, paths.Length);
                worst = Math.Max(worst, Check(paths[i], report));
            }

            return worst;
        });
        return command;
    }

    private static int Check(string path, IReport report)
    {
        try
        {
            SchemaResult result = SchemaFiles.Compile(path);
            report.Schema(path, result);
            return result.IsCorrect ? ExitCode.Yes : ExitCode.No;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            report.Unreadable(path, InputFailure.Describe(path, exception));
            return ExitCode.Unusable;
        }
    }
}

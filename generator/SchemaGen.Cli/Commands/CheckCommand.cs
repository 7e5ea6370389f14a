using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Commands;

/// <summary><c>check</c>: is a schema itself correct?</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> schemas = new("SCHEMA") { Description = "Main files of schemas.", Arity = ArgumentArity.OneOrMore };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new("check", "Checks schemas against the whole specification; errors cite its sections.") { schemas, format };
        command.SetAction(result =>
            Run(result.GetRequiredValue(schemas), SharedOptions.Report(result.GetValue(format), console), console));
        return command;
    }

    private static int Run(string[] schemas, IReport report, ToolConsole console)
    {
        int worst = ExitCode.Yes;
        using Progress progress = new(console, schemas.Length);
        for (int i = 0; i < schemas.Length; i++)
        {
            progress.Report(i);
            worst = Math.Max(worst, Check(schemas[i], report));
        }

        return worst;
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

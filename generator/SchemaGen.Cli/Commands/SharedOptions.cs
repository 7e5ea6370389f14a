using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary>The options and arguments that several commands share.</summary>
internal static class SharedOptions
{
    public static Argument<string> Schema() => new InputArgument<string>("SCHEMA") { Description = "The schema's main file, .rng or .rnc; - is the standard input." };

    public static Option<ReportFormat> Format() => Choice.Option(
        "--format", "text (default), or json: an object for each input, on one line.", ("text", ReportFormat.Text), ("json", ReportFormat.Json));

    /// <summary>Creates the format option for commands that find problems in files.</summary>
    public static Option<ReportFormat> ProblemFormat() => Choice.Option(
        "--format",
        "text (default), json: an object for each input, on one line, sarif for code scanning, or github: annotations of a workflow.",
        ("text", ReportFormat.Text),
        ("json", ReportFormat.Json),
        ("sarif", ReportFormat.Sarif),
        ("github", ReportFormat.GitHub));

    /// <summary>Runs a command that reports on its inputs. The report is completed even if an exception ends the run.</summary>
    public static int Report(ReportFormat format, ToolConsole console, Func<IReport, Progress, int> run)
    {
        using Progress progress = new(console);
        IReport report = ReportIn(format, console, progress);
        try
        {
            int exitCode = run(report, progress);
            report.End();
            return exitCode;
        }
        catch (Exception exception) when (exception is not UsageException)
        {
            report.End(exception);
            throw;
        }
    }

    /// <summary>Runs a command that reads each of its schemas and reports on it.</summary>
    public static int ReportEach<T>(ReportFormat format, ToolConsole console, string[] paths, Func<XmlCatalog?> readCatalog, Func<string, XmlCatalog?, T> read, Func<IReport, string, T, int> conclude) =>
        Report(format, console, (report, progress) =>
        {
            XmlCatalog? addresses = readCatalog();
            return InputBatch.Run(
                paths,
                i =>
                {
                    progress.Report(i, paths.Length);
                    return read(paths[i], addresses);
                },
                (path, found) => conclude(report, path, found),
                report.Unreadable);
        });

    /// <summary>Creates a report in the given format.</summary>
    public static IReport ReportIn(ReportFormat format, ToolConsole console, Progress progress) => format switch
    {
        ReportFormat.Json => new JsonReport(console, progress),
        ReportFormat.Sarif => new SarifReport(console, progress),
        ReportFormat.GitHub => new GitHubReport(console, progress),
        _ => new TextReport(console, progress),
    };
}

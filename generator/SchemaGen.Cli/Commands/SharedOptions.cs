using System.CommandLine;
using SchemaGen.Cli.Reports;

namespace SchemaGen.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class SharedOptions
{
    public static Argument<string> Schema() => new("SCHEMA") { Description = "The schema's main file, .rng or .rnc." };

    public static Option<ReportFormat> Format() => Choice.Option(
        "--format", "text (default), or json: an object for each input, on one line.", ("text", ReportFormat.Text), ("json", ReportFormat.Json));

    public static IReport Report(ReportFormat format, ToolConsole console, Progress progress) =>
        format == ReportFormat.Json ? new JsonReport(console, progress) : new TextReport(console, progress);
}

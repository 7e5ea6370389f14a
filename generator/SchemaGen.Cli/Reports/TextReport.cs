using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;
using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a line for each error, and nothing for inputs without errors. On a terminal the lines are in color.</summary>
internal sealed class TextReport(ToolConsole console, Progress progress) : IReport
{
    private readonly IAnsiConsole? _terminal = console.HasColors ? Terminal.Of(console.Output) : null;

    public void Schema(string file, SchemaResult result) => Findings(file, result.Diagnostics);

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings)
    {
        foreach (SchemaDiagnostic diagnostic in findings)
        {
            Write(Problem.Of(diagnostic));
        }
    }

    public void Document(string file, IReadOnlyList<XmlValidationError> errors)
    {
        foreach (XmlValidationError error in errors)
        {
            Write(Problem.Of(file, error));
        }
    }

    public void Unreadable(string file, string reason)
    {
        progress.Clear();
        console.CannotRead(file, reason);
    }

    public void Unusable(string file, IReadOnlyList<Problem> problems)
    {
        progress.Clear();
        foreach (Problem problem in problems)
        {
            console.Mention(problem);
        }
    }

    public void Failure(Problem problem) => progress.Clear();

    public void End()
    {
    }

    private void Write(Problem line)
    {
        progress.Clear();
        if (_terminal is null)
        {
            console.WriteLine(line.ToString());
            return;
        }

        string color = line.Severity == "error" ? "red" : "yellow";
        _terminal.MarkupLine($"[bold]{Printable.Markup(line.Place)}[/]: [{color}]{line.Severity} {line.Code}[/]: {Printable.Markup(line.Message)}");
    }
}

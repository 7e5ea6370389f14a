using SchemaGen.Evolution.Reports;
using Spectre.Console;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>Writes the lines of a report, in color on a terminal.</summary>
internal sealed class StyledOutput(ToolConsole console)
{
    private readonly IAnsiConsole? _terminal = console.HasColors ? Terminal.Of(console.Output) : null;

    public void Write(IEnumerable<ReportLine> lines)
    {
        foreach (ReportLine line in lines)
        {
            if (_terminal is null)
            {
                console.WriteLine(line.ToString());
            }
            else
            {
                _terminal.MarkupLine(string.Concat(line.Spans.Select(Markup)));
            }
        }
    }

    private static string Markup(ReportSpan span)
    {
        string text = Printable.Markup(span.Text);
        return span.Style switch
        {
            ReportStyle.Heading => $"[bold]{text}[/]",
            ReportStyle.Name => $"[bold blue]{text}[/]",
            ReportStyle.Good => $"[green]{text}[/]",
            ReportStyle.Bad => $"[red]{text}[/]",
            ReportStyle.Doubtful => $"[yellow]{text}[/]",
            ReportStyle.Muted => $"[grey]{text}[/]",
            _ => text,
        };
    }
}

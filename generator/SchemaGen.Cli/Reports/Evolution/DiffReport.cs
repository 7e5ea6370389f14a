using SchemaGen.Cli.Commands;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Reports;
using SchemaGen.Site.Rendering;
using EvolutionText = SchemaGen.Evolution.Reports.TextReport;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>Writes comparisons in the format that is wanted.</summary>
internal static class DiffReport
{
    public static void Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode? stated, DiffFormat format, ToolConsole console)
    {
        CompatibilityMode mode = stated ?? CompatibilityMode.Backward;
        switch (format)
        {
            case DiffFormat.Json:
                foreach (EvolutionReport report in reports)
                {
                    console.Output.WriteLine(JsonDiffReport.Write(report));
                }

                break;

            case DiffFormat.Markdown:
                console.Output.Write(Printable.Lines(string.Join("\n", reports.Select(report => MarkdownReport.Write(report, mode)))));
                break;

            case DiffFormat.Html:
                console.Output.Write(SiteRenderer.Report(reports));
                break;

            case DiffFormat.Sarif:
                console.Output.Write(SarifDiff.Write(reports, mode));
                break;

            case DiffFormat.JUnit:
                console.Output.Write(Printable.Lines(JUnitReport.Write(reports, mode)));
                break;

            default:
                StyledOutput output = new(console);
                for (int i = 0; i < reports.Count; i++)
                {
                    output.Write(i == 0 ? [] : [ReportLine.Empty]);
                    output.Write(EvolutionText.Lines(reports[i], stated));
                }

                break;
        }
    }
}

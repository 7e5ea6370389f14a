using SchemaGen.Cli.Commands;
using SchemaGen.Cli.Documents;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Reports;
using SchemaGen.Site.Rendering;
using EvolutionText = SchemaGen.Evolution.Reports.TextReport;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>Writes comparisons in the requested format.</summary>
internal static class DiffReport
{
    public static void Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode? stated, DiffFormat format, TemplateSet templates, ToolConsole console)
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
                console.Output.Write(Printable.Lines(MarkdownReport.Write(reports, mode)));
                break;

            case DiffFormat.Changelog:
                console.Output.Write(Printable.Lines(string.Join("\n", reports.Select(ChangelogReport.Write))));
                break;

            case DiffFormat.Html:
                console.Output.Write(TemplateFolder.Rendering(() => SiteRenderer.Report(reports, templates)));
                break;

            case DiffFormat.Sarif:
                console.Output.Write(SarifDiff.Write(reports, mode));
                break;

            case DiffFormat.GitHub:
                GitHubDiff.Write(reports, mode, console);
                break;

            case DiffFormat.JUnit:
                console.Output.Write(Printable.Lines(JUnitReport.Write(reports, mode)));
                break;

            default:
                StyledOutput output = new(console);
                for (int i = 0; i < reports.Count; i++)
                {
                    output.Write(i == 0 ? [] : [ReportLine.Empty]);
                    output.Write(EvolutionText.Lines(reports[i], stated, console.Width));
                }

                break;
        }
    }

    /// <summary>Writes for each comparison which parts of the version number should change.</summary>
    public static void WriteAdvice(IEnumerable<EvolutionReport> reports, ToolConsole console)
    {
        foreach (EvolutionReport report in reports)
        {
            console.WriteLine("");
            console.WriteLine($"next version after {report.OldPath}");
            foreach (string line in ReportWords.Advice(report))
            {
                console.WriteLine($"  {line}");
            }
        }
    }
}

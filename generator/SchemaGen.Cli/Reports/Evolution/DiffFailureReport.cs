using System.Net;
using System.Xml;
using SchemaGen.Cli.Commands;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>Reports why versions could not be compared, in a format that only comparisons have: Markdown, HTML or JUnit.</summary>
internal sealed class DiffFailureReport(DiffFormat format, ToolConsole console) : IReport
{
    private const string Title = "The versions could not be compared";

    private readonly List<string> _problems = [];

    /// <summary>Creates the report of failures for the format of a comparison.</summary>
    public static IReport Of(DiffFormat format, ToolConsole console, Progress progress) => format switch
    {
        DiffFormat.Json => new JsonReport(console, progress),
        DiffFormat.Sarif => new SarifReport(console, progress),
        DiffFormat.GitHub => new GitHubReport(console, progress),
        DiffFormat.Text => new TextReport(console, progress),
        _ => new DiffFailureReport(format, console),
    };

    public void Schema(string file, SchemaResult result) => Unusable(file, [.. result.Diagnostics.Select(Problem.Of)]);

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings) => Unusable(file, [.. findings.Select(Problem.Of)]);

    public void Document(string file, IReadOnlyList<XmlValidationError> errors) => Unusable(file, [.. errors.Select(error => Problem.Of(file, error))]);

    public void Unreadable(string file, string reason) => Unusable(file, [Problem.Unreadable(file, reason)]);

    public void Unusable(string file, IReadOnlyList<Problem> problems) => _problems.AddRange(problems.Select(static problem => problem.ToString()));

    public void Failure(Problem problem) => _problems.Add(Printable.Text(problem.Message));

    public void End()
    {
        string lines = string.Concat(_problems.Select(static problem => $"    {problem}\n"));
        switch (format)
        {
            case DiffFormat.Markdown or DiffFormat.Changelog:
                console.Output.Write($"## \u274C {Title}\n\n{lines}");
                break;

            case DiffFormat.Html:
                console.Output.Write($"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>{Title}</title>\n<h1>{Title}</h1>\n<pre>\n{WebUtility.HtmlEncode(lines)}</pre>\n");
                break;

            default:
                WriteJUnit();
                break;
        }
    }

    private void WriteJUnit()
    {
        using (XmlWriter writer = XmlWriter.Create(console.Output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            writer.WriteStartElement("testsuites");
            writer.WriteStartElement("testsuite");
            writer.WriteAttributeString("name", "compatibility");
            writer.WriteAttributeString("tests", "1");
            writer.WriteAttributeString("errors", "1");
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("classname", "compatibility");
            writer.WriteAttributeString("name", "comparison");
            writer.WriteStartElement("error");
            writer.WriteAttributeString("message", Title);
            writer.WriteString(string.Join('\n', _problems));
        }

        console.Output.Write('\n');
    }
}

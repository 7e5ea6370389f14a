using System.Text.Json;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>All problems as one log in SARIF, for code scanning.</summary>
internal sealed class SarifReport(ToolConsole console, Progress progress) : IReport
{
    private readonly List<(Problem Problem, string? Path)> _results = [];
    private readonly List<Problem> _unreadable = [];
    private readonly SortedDictionary<string, string> _titles = new(StringComparer.Ordinal);

    public void Schema(string file, SchemaResult result) => Findings(file, result.Diagnostics);

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings)
    {
        foreach (SchemaDiagnostic diagnostic in findings)
        {
            _titles[DiagnosticMessages.Id(diagnostic.Code)] = DiagnosticMessages.Of(diagnostic.Code).Title;
            _results.Add((Problem.Of(diagnostic), null));
        }
    }

    public void Document(string file, IReadOnlyList<XmlValidationError> errors)
    {
        foreach (XmlValidationError error in errors)
        {
            _titles.TryAdd(error.Code, DocumentErrorTitles.Of(error.Code));
            _results.Add((Problem.Of(file, error), error.Path));
        }
    }

    public void Unreadable(string file, string reason) => _unreadable.Add(Problem.Unreadable(file, reason));

    public void End()
    {
        progress.Clear();
        console.Output.Write(SarifLog.Write(
            _titles.Select(static title => (title.Key, title.Key, title.Value)),
            _unreadable.Select(static problem => ("error", $"{problem.File}: {problem.Message}")),
            json =>
            {
                foreach ((Problem problem, string? path) in _results)
                {
                    WriteResult(json, problem, path);
                }
            }));
    }

    private static void WriteResult(Utf8JsonWriter json, Problem problem, string? path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Code);
        json.WriteString("level", problem.Severity == "info" ? "note" : problem.Severity);
        SarifLog.WriteText(json, "message", problem.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifLog.WritePlace(json, problem.File, problem.Line, problem.Column);
        if (path is not null)
        {
            SarifLog.WriteLogicalPlace(json, path);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

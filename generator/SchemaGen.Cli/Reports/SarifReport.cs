using System.Globalization;
using System.Text.Json;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes all problems as one SARIF log for code scanning.</summary>
internal sealed class SarifReport(ToolConsole console, Progress progress) : IReport
{
    private readonly List<(Problem Problem, string? Path)> _results = [];
    private readonly List<Problem> _failures = [];

    public void Schema(string file, SchemaResult result) => Findings(file, result.Diagnostics);

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings) => Unusable(file, [.. findings.Select(Problem.Of)]);

    public void Document(string file, IReadOnlyList<XmlValidationError> errors) => _results.AddRange(errors.Select(error => (Problem.Of(file, error), (string?)error.Path)));

    public void Unreadable(string file, string reason) => Failure(Problem.Unreadable(file, reason));

    public void Unusable(string file, IReadOnlyList<Problem> problems) => _results.AddRange(problems.Select(static problem => (problem, (string?)null)));

    public void Failure(Problem problem) => _failures.Add(problem);

    /// <summary>Marks the run as failed in the log, even if its results already contain the reason.</summary>
    public void End(Exception exception)
    {
        Failure(Problem.Of(exception));
        End();
    }

    public void End()
    {
        progress.Clear();
        console.Output.Write(SarifLog.Write(
            _results.Select(static result => result.Problem.Code).Distinct().Order(StringComparer.Ordinal).Select(static code => new SarifRule(code, code, TitleOf(code))),
            _failures.Select(static problem => ("error", problem.File.Length == 0 ? problem.Message : $"{problem.File}: {problem.Message}")),
            json =>
            {
                foreach ((Problem problem, string? path) in _results)
                {
                    WriteResult(json, problem, path);
                }
            }));
    }

    private static string TitleOf(string code) =>
        code.StartsWith("SG", StringComparison.Ordinal) && int.TryParse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? DiagnosticMessages.Of((DiagnosticCode)number).Title
            : DocumentErrorTitles.Of(code);

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

using System.Text.Json;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a JSON object for each input, on one line.</summary>
internal sealed class JsonReport(ToolConsole console, Progress progress) : IReport
{
    public void Schema(string file, SchemaResult result) => WriteSchema(file, result.IsCorrect, result.Diagnostics.Select(Problem.Of));

    public void Unusable(string file, IReadOnlyList<Problem> problems) => WriteSchema(file, isCorrect: false, problems);

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("valid", true);
        json.WriteStartArray("findings");
        foreach (SchemaDiagnostic finding in findings)
        {
            WriteProblem(json, Problem.Of(finding), withSeverity: true);
        }

        json.WriteEndArray();
    });

    public void Document(string file, IReadOnlyList<XmlValidationError> errors) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("valid", errors.Count == 0);
        json.WriteStartArray("errors");
        foreach (XmlValidationError error in errors)
        {
            WriteError(json, error);
        }

        json.WriteEndArray();
    });

    /// <summary>Writes an error of a document as an object.</summary>
    public static void WriteError(Utf8JsonWriter json, XmlValidationError error)
    {
        json.WriteStartObject();
        WritePlace(json, error.Line, error.Column, error.Code);
        json.WriteString("path", error.Path);
        json.WriteString("message", error.Message);
        json.WriteStartArray("expected");
        foreach (string expected in error.Expected)
        {
            json.WriteStringValue(expected);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Unreadable(string file, string reason) => Failure(Problem.Unreadable(file, reason));

    public void Failure(Problem problem) => Write(json =>
    {
        if (problem.File.Length > 0)
        {
            json.WriteString("file", problem.File);
        }

        json.WriteNull("valid");
        json.WriteString("error", problem.Message);
    });

    public void End()
    {
    }

    private void WriteSchema(string file, bool isCorrect, IEnumerable<Problem> problems) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("valid", isCorrect);
        json.WriteStartArray("errors");
        foreach (Problem problem in problems.Where(static problem => problem.Severity == "error"))
        {
            WriteProblem(json, problem, withSeverity: false);
        }

        json.WriteEndArray();
    });

    private void Write(Action<Utf8JsonWriter> writeMembers)
    {
        progress.Clear();
        console.Output.WriteLine(JsonLine.Write(writeMembers));
    }

    /// <summary>Writes a problem, which may be in a file that the schema includes.</summary>
    private static void WriteProblem(Utf8JsonWriter json, Problem problem, bool withSeverity)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        WritePlace(json, problem.Line, problem.Column, problem.Code);
        if (withSeverity)
        {
            json.WriteString("severity", problem.Severity);
        }

        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, int line, int column, string code)
    {
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteString("code", code);
    }
}

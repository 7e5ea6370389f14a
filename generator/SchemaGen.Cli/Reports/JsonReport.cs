using System.Text.Json;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>A JSON object for each input, on one line.</summary>
internal sealed class JsonReport(ToolConsole console, Progress progress) : IReport
{
    public void Schema(string file, SchemaResult result) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("valid", result.IsCorrect);
        json.WriteStartArray("errors");
        foreach (SchemaDiagnostic diagnostic in result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            WriteProblem(json, Problem.Of(diagnostic), withSeverity: false);
        }

        json.WriteEndArray();
    });

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

        json.WriteEndArray();
    });

    public void Unreadable(string file, string reason) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteNull("valid");
        json.WriteString("error", $"cannot read the file: {reason}");
    });

    public void End()
    {
    }

    private void Write(Action<Utf8JsonWriter> writeMembers)
    {
        progress.Clear();
        console.Output.WriteLine(JsonLine.Write(writeMembers));
    }

    /// <summary>A problem may be in a file that the schema includes.</summary>
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

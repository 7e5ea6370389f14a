using System.Globalization;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>A workflow command of GitHub Actions for each problem, which GitHub shows at its line.</summary>
internal sealed class GitHubReport(ToolConsole console, Progress progress) : IReport
{
    public void Schema(string file, SchemaResult result) => Write(result.Diagnostics.Select(Problem.Of));

    public void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings) => Write(findings.Select(Problem.Of));

    public void Document(string file, IReadOnlyList<XmlValidationError> errors) => Write(errors.Select(error => Problem.Of(file, error)));

    public void Unreadable(string file, string reason) => Write([Problem.Unreadable(file, reason)]);

    public void Unusable(string file, IReadOnlyList<Problem> problems) => Write(problems);

    public void Failure(Problem problem) => Write([problem]);

    public void End()
    {
    }

    private void Write(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            progress.Clear();
            string command = problem.Severity == "info" ? "notice" : problem.Severity;
            string file = problem.File.Length == 0 ? "" : $" file={Property(problem.File)}";
            string place = problem.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",line={problem.Line},col={problem.Column}");
            string title = problem.Code.Length == 0 ? "" : $",title={problem.Code}";
            console.WriteLine($"::{command}{file}{place}{title}::{Data(problem.Message)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

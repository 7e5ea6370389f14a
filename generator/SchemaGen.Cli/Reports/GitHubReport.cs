using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a GitHub Actions workflow command for each problem. GitHub shows it at its line.</summary>
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
            console.WriteLine(GitHubCommand.Of(problem));
        }
    }
}

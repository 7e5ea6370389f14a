using System.Globalization;

namespace SchemaGen.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions, which GitHub shows as annotations at their lines.</summary>
internal static class GitHubCommand
{
    /// <summary>Returns the command for a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="title">The title of the annotation; null for the problem's code.</param>
    public static string Of(Problem problem, string? title = null)
    {
        string command = problem.Severity == "info" ? "notice" : problem.Severity;
        List<string> properties = [];
        if (problem.File.Length > 0)
        {
            properties.Add($"file={Property(problem.File)}");
        }

        if (problem.Line > 0)
        {
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={problem.Line}"));
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={problem.Column}"));
        }

        if ((title ?? problem.Code) is { Length: > 0 } text)
        {
            properties.Add($"title={Property(text)}");
        }

        return $"::{command}{(properties.Count == 0 ? "" : " ")}{string.Join(',', properties)}::{Data(problem.Message)}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

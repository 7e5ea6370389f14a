using System.Reflection;

namespace SchemaGen.Cli.Reports;

/// <summary>The addresses of the pages about rules, in the repository that the tool was built from.</summary>
internal static class HelpAddress
{
    /// <summary>The name of the metadata that the SDK writes into an assembly that is built with the property of this name.</summary>
    private const string RepositoryUrl = "RepositoryUrl";

    /// <summary>The address of the page about a rule; null if the build did not state its repository.</summary>
    /// <param name="id">The rule: <c>EV203</c>, <c>RNG101</c>.</param>
    /// <param name="tool">The tool.</param>
    public static string? Of(string id, Assembly tool) =>
        tool.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static data => data.Key == RepositoryUrl)?.Value is { } repository ? Of(id, repository) : null;

    /// <summary>The address of the page about a rule.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="repository">The repository's address.</param>
    public static string Of(string id, string repository) =>
        $"{repository.TrimEnd('/')}/blob/HEAD/docs/{(id.StartsWith("EV", StringComparison.Ordinal) ? "evolution" : "diagnostics")}/{id}.md";
}

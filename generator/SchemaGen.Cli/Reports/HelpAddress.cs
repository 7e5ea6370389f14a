using System.Reflection;

namespace SchemaGen.Cli.Reports;

/// <summary>The addresses of the pages about rules, in the repository from which the tool was built.</summary>
internal static class HelpAddress
{
    /// <summary>The name of the assembly metadata that the SDK writes from the property with the same name.</summary>
    private const string RepositoryUrl = "RepositoryUrl";

    /// <summary>Returns the address of the page about a rule; null if the build did not state its repository.</summary>
    /// <param name="id">The rule, such as <c>EV203</c> or <c>RNG101</c>.</param>
    /// <param name="tool">The tool.</param>
    public static string? Of(string id, Assembly tool) =>
        tool.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static data => data.Key == RepositoryUrl)?.Value is { } repository ? Of(id, repository) : null;

    /// <summary>Returns the address of the page about a rule.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="repository">The repository's address.</param>
    public static string Of(string id, string repository) =>
        $"{repository.TrimEnd('/')}/blob/HEAD/docs/{(id.StartsWith("EV", StringComparison.Ordinal) ? "evolution" : "diagnostics")}/{id}.md";
}

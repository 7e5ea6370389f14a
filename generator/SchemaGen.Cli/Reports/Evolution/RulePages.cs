using System.Reflection;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>The pages of docs/evolution about the comparison rules, embedded in the tool.</summary>
internal static class RulePages
{
    private static readonly Assembly Tool = typeof(RulePages).Assembly;

    /// <summary>Returns the page about a rule.</summary>
    /// <param name="id">The rule, such as <c>EV203</c>.</param>
    public static string Of(string id)
    {
        using StreamReader reader = new(Tool.GetManifestResourceStream($"{id}.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

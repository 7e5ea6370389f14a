namespace SchemaGen.Cli.Reports;

/// <summary>A rule that the results of a SARIF log refer to.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">The title.</param>
internal sealed record SarifRule(string Id, string Name, string Title)
{
    /// <summary>The page about the rule, in Markdown; null if there is none.</summary>
    public string? Page { get; init; }
}

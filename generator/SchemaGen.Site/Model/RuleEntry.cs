namespace SchemaGen.Site.Model;

/// <summary>The numbers of changes of one rule.</summary>
/// <param name="Rule">The rule: <c>EV203</c>.</param>
/// <param name="Title">The title of the rule.</param>
/// <param name="Changes">The number of changes.</param>
/// <param name="Backward">The number of changes that break backward compatibility.</param>
/// <param name="Forward">The number of changes that break forward compatibility.</param>
/// <param name="Accepted">The number of accepted changes.</param>
public sealed record RuleEntry(string Rule, string Title, int Changes, int Backward, int Forward, int Accepted);

namespace SchemaGen.Site.Model;

/// <summary>The changes of one rule, counted.</summary>
/// <param name="Rule">The rule: <c>EV203</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Changes">The number of changes.</param>
/// <param name="Backward">The number of those that break backward compatibility.</param>
/// <param name="Forward">The number of those that break forward compatibility.</param>
/// <param name="Accepted">The number of those that were accepted.</param>
public sealed record RuleEntry(string Rule, string Title, int Changes, int Backward, int Forward, int Accepted);

namespace SchemaGen.Evolution.Accepted;

/// <summary>A change that somebody has accepted although it breaks compatibility.</summary>
/// <param name="Rule">The id or the name of its rule: <c>EV203</c> or <c>attribute-required</c>.</param>
/// <param name="Path">The path of the change, as reports write it, or a pattern: <c>*</c> stands for any text within a step, <c>**</c> for any text: <c>/pool/**</c>.</param>
/// <param name="Reason">Why it is acceptable.</param>
/// <param name="Schema">The file name of the schema that it is for; null for any that uses the list.</param>
/// <param name="Line">The line of the list where it stands, from 1.</param>
public sealed record AcceptedChange(string Rule, string Path, string Reason, string? Schema, int Line);

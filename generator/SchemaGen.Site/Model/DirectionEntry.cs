namespace SchemaGen.Site.Model;

/// <summary>The verdict for one direction of compatibility.</summary>
/// <param name="Verdict"><c>compatible</c>, <c>broken</c> or <c>unknown</c>.</param>
/// <param name="Meaning">The meaning of the verdict, a sentence.</param>
public sealed record DirectionEntry(string Verdict, string Meaning);

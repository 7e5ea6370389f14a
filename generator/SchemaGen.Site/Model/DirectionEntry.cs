namespace SchemaGen.Site.Model;

/// <summary>The answer for one direction.</summary>
/// <param name="Verdict"><c>compatible</c>, <c>broken</c> or <c>unknown</c>.</param>
/// <param name="Meaning">What that means, in a sentence.</param>
public sealed record DirectionEntry(string Verdict, string Meaning);

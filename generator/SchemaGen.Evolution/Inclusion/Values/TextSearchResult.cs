namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The result of a search for a text.</summary>
/// <param name="Text">The shortest text that was confirmed, or null.</param>
/// <param name="HasCandidates">Whether there were texts that were not confirmed.</param>
/// <param name="IsComplete">Whether all texts were looked at.</param>
internal readonly record struct TextSearchResult(string? Text, bool HasCandidates, bool IsComplete);

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>A part of an expanded document, up to the next part.</summary>
/// <param name="Start">Where it starts in the expanded document.</param>
/// <param name="OriginalStart">Where it comes from.</param>
/// <param name="IsCopy">Whether it is the original text; else all of it comes from one place.</param>
internal readonly record struct ExpansionSegment(int Start, int OriginalStart, bool IsCopy);

namespace SchemaGen.Evolution.Reports;

/// <summary>A piece of a line in one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">Its style.</param>
public readonly record struct ReportSpan(string Text, ReportStyle Style = ReportStyle.Plain);

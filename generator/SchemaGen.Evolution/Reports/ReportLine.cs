using System.Collections.Immutable;

namespace SchemaGen.Evolution.Reports;

/// <summary>A line of a report.</summary>
/// <param name="Spans">Its pieces.</param>
public sealed record ReportLine(ImmutableArray<ReportSpan> Spans)
{
    /// <summary>An empty line.</summary>
    public static ReportLine Empty { get; } = new([]);

    /// <summary>The line without its styles.</summary>
    public override string ToString() => string.Concat(Spans.Select(static span => span.Text));

    /// <summary>Whether the columns mean something, as in documents with marks below them: such a line is never broken.</summary>
    internal bool HasColumns { get; init; }

    internal static ReportLine Of(params ImmutableArray<ReportSpan> spans) => new(spans);

    internal static ReportLine Of(string text, ReportStyle style = ReportStyle.Plain) => new([new ReportSpan(text, style)]);

    internal ReportLine Indent(int columns) => Spans.IsEmpty ? this : this with { Spans = Spans.Insert(0, new ReportSpan(new string(' ', columns))) };
}

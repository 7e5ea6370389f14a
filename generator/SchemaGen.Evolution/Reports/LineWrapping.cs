using System.Collections.Immutable;

namespace SchemaGen.Evolution.Reports;

/// <summary>Breaks lines at spaces so that they fit; what follows is indented further than the line. A word that does not fit, such as a path, stays whole.</summary>
internal static class LineWrapping
{
    private const int Hanging = 4;

    /// <summary>The pieces of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The number of columns.</param>
    public static IEnumerable<ReportLine> Wrap(ReportLine line, int width)
    {
        string text = line.ToString();
        if (line.HasColumns || text.Length <= width)
        {
            return [line];
        }

        int indentation = text.Length - text.TrimStart(' ').Length;
        string hanging = new(' ', Math.Min(indentation + Hanging, width / 2));
        List<ReportLine> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            bool isFirst = lines.Count == 0;
            int end = End(text, start, isFirst ? indentation : 0, width - (isFirst ? 0 : hanging.Length));
            ImmutableArray<ReportSpan> spans = Cut(line.Spans, start, end);
            lines.Add(new ReportLine(isFirst ? spans : spans.Insert(0, new ReportSpan(hanging))));
            for (start = end; start < text.Length && text[start] == ' '; start++)
            {
            }
        }

        return lines;
    }

    /// <summary>The end of a piece: the last space that fits, otherwise the first space.</summary>
    private static int End(string text, int start, int indentation, int room)
    {
        if (text.Length - start <= room)
        {
            return text.Length;
        }

        int first = start + indentation;
        int space = text.LastIndexOf(' ', start + Math.Max(room, indentation), Math.Max(room - indentation, 0) + 1);
        space = space > first ? space : text.IndexOf(' ', first);
        return space < 0 ? text.Length : text[..space].TrimEnd(' ').Length;
    }

    private static ImmutableArray<ReportSpan> Cut(ImmutableArray<ReportSpan> spans, int start, int end)
    {
        ImmutableArray<ReportSpan>.Builder cut = ImmutableArray.CreateBuilder<ReportSpan>();
        int position = 0;
        foreach (ReportSpan span in spans)
        {
            int from = Math.Max(start - position, 0);
            int to = Math.Min(end - position, span.Text.Length);
            if (from < to)
            {
                cut.Add(span with { Text = span.Text[from..to] });
            }

            position += span.Text.Length;
        }

        return cut.ToImmutable();
    }
}

using System.Collections.Immutable;

namespace SchemaGen.Evolution.Reports;

/// <summary>A witness for people: the lines around the difference and the elements in which it stands, and a line of marks below it.</summary>
internal static class WitnessExcerpt
{
    private const int MaxLines = 14;
    private const int Around = 2;
    private const int UsualColumns = 140;

    /// <summary>The lines.</summary>
    /// <param name="witness">The document.</param>
    /// <param name="columns">The number of columns at which lines are cut.</param>
    public static ImmutableArray<ReportLine> Of(Witness witness, int columns = UsualColumns)
    {
        string[] lines = witness.Xml.TrimEnd('\n').Split('\n');
        (int marked, int column) = Find(lines, witness.Place.Start);
        HashSet<int> shown = lines.Length <= MaxLines ? [.. Enumerable.Range(0, lines.Length)] : Shown(lines, marked);
        columns = Math.Min(columns, UsualColumns);
        List<ReportLine> result = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!shown.Contains(i))
            {
                if (shown.Contains(i - 1) || i == 0)
                {
                    result.Add(ReportLine.Of($"{Indentation(lines[i])}…", ReportStyle.Muted));
                }

                continue;
            }

            if (i != marked)
            {
                result.Add(ReportLine.Of(lines[i].Length <= columns ? lines[i] : $"{Before(lines[i], columns - 1)}…", ReportStyle.Muted));
                continue;
            }

            int length = Math.Max(1, Math.Min(witness.Place.Length, lines[i].Length - column));
            result.AddRange(Mark(lines[i], column, length, columns));
        }

        return [.. result.Select(static line => line with { HasColumns = true })];
    }

    private static IEnumerable<ReportLine> Mark(string line, int column, int length, int columns)
    {
        // A line that does not fit is cut around the difference.
        int cut = column + length > columns ? Math.Max(0, Before(line, column - (columns / 4)).Length) : 0;
        string before = (cut > 0 ? "…" : "") + line[cut..column];
        string marked = line.Substring(column, Math.Min(length, line.Length - column));
        marked = before.Length + marked.Length <= columns ? marked : $"{Before(marked, Math.Max(columns - before.Length - 1, 1))}…";
        string after = line[Math.Min(column + length, line.Length)..];
        int room = columns - before.Length - marked.Length;
        after = after.Length <= room ? after : room < 1 ? "" : $"{Before(after, room - 1)}…";
        yield return ReportLine.Of(new ReportSpan(before, ReportStyle.Muted), new ReportSpan(marked, ReportStyle.Bad), new ReportSpan(after, ReportStyle.Muted));
        yield return ReportLine.Of(new string(' ', before.Length) + new string('^', Math.Max(marked.Length, 1)), ReportStyle.Bad);
    }

    /// <summary>The text before a column, without half a character at its end.</summary>
    private static string Before(string text, int column) =>
        column <= 0 ? "" : text[..(char.IsHighSurrogate(text[Math.Min(column, text.Length) - 1]) ? Math.Min(column, text.Length) - 1 : Math.Min(column, text.Length))];

    /// <summary>The marked line, some around it, and those that begin the elements around.</summary>
    private static HashSet<int> Shown(string[] lines, int marked)
    {
        HashSet<int> shown = [.. Enumerable.Range(marked - Around, (2 * Around) + 1).Where(i => i >= 0 && i < lines.Length)];
        int indentation = Indentation(lines[marked]).Length;
        for (int i = marked - 1; i >= 0 && indentation > 0; i--)
        {
            if (Indentation(lines[i]).Length < indentation)
            {
                indentation = Indentation(lines[i]).Length;
                shown.Add(i);
            }
        }

        return shown;
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    private static (int Line, int Column) Find(string[] lines, int position)
    {
        int line = 0;
        while (line < lines.Length - 1 && position > lines[line].Length)
        {
            position -= lines[line].Length + 1;
            line++;
        }

        return (line, Math.Min(position, lines[line].Length));
    }
}

using System.Collections.Immutable;

namespace SchemaGen.Evolution.Reports;

/// <summary>A witness for people: the lines around the difference and the elements in which it stands, and a line of marks below it.</summary>
internal static class WitnessExcerpt
{
    private const int MaxLines = 14;
    private const int Around = 2;
    private const int MaxColumns = 140;

    /// <summary>The lines.</summary>
    /// <param name="witness">The document.</param>
    /// <param name="isWhole">Whether all lines are wanted, however many.</param>
    public static ImmutableArray<ReportLine> Of(Witness witness, bool isWhole = false)
    {
        string[] lines = witness.Xml.TrimEnd('\n').Split('\n');
        (int marked, int column) = Find(lines, witness.Place.Start);
        HashSet<int> shown = isWhole || lines.Length <= MaxLines ? [.. Enumerable.Range(0, lines.Length)] : Shown(lines, marked);
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
                result.Add(ReportLine.Of(lines[i], ReportStyle.Muted));
                continue;
            }

            int length = Math.Max(1, Math.Min(witness.Place.Length, lines[i].Length - column));
            result.AddRange(Mark(lines[i], column, length));
        }

        return [.. result];
    }

    private static IEnumerable<ReportLine> Mark(string line, int column, int length)
    {
        // A line that does not fit is cut around the difference.
        int cut = column + length > MaxColumns ? Math.Max(0, column - (MaxColumns / 4)) : 0;
        string before = (cut > 0 ? "…" : "") + line[cut..column];
        yield return ReportLine.Of(
            new ReportSpan(before, ReportStyle.Muted),
            new ReportSpan(line.Substring(column, Math.Min(length, line.Length - column)), ReportStyle.Bad),
            new ReportSpan(line[Math.Min(column + length, line.Length)..], ReportStyle.Muted));
        yield return ReportLine.Of(new string(' ', before.Length) + new string('^', length), ReportStyle.Bad);
    }

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

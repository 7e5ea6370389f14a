namespace SchemaGen.RelaxNg.Text;

/// <summary>Text that people lay out in lines, such as comments: what is the same however far the whole is indented.</summary>
internal static class TextLines
{
    /// <summary>
    /// The lines without the indentation that they have in common, without white space at their ends, and without empty lines before and
    /// behind. If the text begins on the line of a delimiter, the first line has no indentation of its own.
    /// </summary>
    public static string Unindent(string text)
    {
        string[] lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        int first = 0;
        int end = lines.Length;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd(' ', '\t');
        }

        while (first < end && lines[first].Length == 0)
        {
            first++;
        }

        while (end > first && lines[end - 1].Length == 0)
        {
            end--;
        }

        bool startsOnDelimiter = first == 0 && end > 0;
        if (startsOnDelimiter)
        {
            lines[0] = lines[0].TrimStart(' ', '\t');
        }

        RemoveIndentation(lines, startsOnDelimiter ? 1 : first, end);
        return string.Join("\n", lines, first, end - first);
    }

    /// <summary>The same for lines that all begin on lines of their own.</summary>
    public static string UnindentWhole(string text) => Unindent("\n" + text);

    private static void RemoveIndentation(string[] lines, int start, int end)
    {
        string? common = null;
        for (int i = start; i < end; i++)
        {
            string line = lines[i];
            if (line.Length > 0)
            {
                int length = 0;
                while (length < line.Length && line[length] is ' ' or '\t' && (common is null || (length < common.Length && common[length] == line[length])))
                {
                    length++;
                }

                common = line[..length];
            }
        }

        for (int i = start; i < end && common is not null; i++)
        {
            if (lines[i].Length > 0)
            {
                lines[i] = lines[i][common.Length..];
            }
        }
    }
}

namespace SchemaGen.Runtime.Values;

/// <summary>White space as XML defines it: blank, tab, line feed, carriage return.</summary>
internal static class WhiteSpace
{
    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\r\n") < 0;

    public static bool NeedsCollapse(ReadOnlySpan<char> text) => text.IndexOfAny(" \t\r\n") >= 0;

    /// <summary>The tokens of the text, divided by one blank.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        List<string> tokens = [];
        foreach (Range range in Tokens(text))
        {
            tokens.Add(text[range].ToString());
        }

        return string.Join(' ', tokens);
    }

    /// <summary>Where the tokens of the text stand.</summary>
    public static List<Range> Tokens(ReadOnlySpan<char> text)
    {
        List<Range> ranges = [];
        int position = 0;
        while (true)
        {
            int start = text[position..].IndexOfAnyExcept(" \t\r\n");
            if (start < 0)
            {
                return ranges;
            }

            start += position;
            int length = text[start..].IndexOfAny(" \t\r\n");
            int end = length < 0 ? text.Length : start + length;
            ranges.Add(start..end);
            position = end;
        }
    }
}

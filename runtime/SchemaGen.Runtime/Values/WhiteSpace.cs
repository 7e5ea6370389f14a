namespace SchemaGen.Runtime.Values;

/// <summary>White space as XML defines it: blank, tab, line feed, carriage return.</summary>
internal static class WhiteSpace
{
    /// <summary>The four characters, to trim and to split with.</summary>
    public const string Characters = " \t\r\n";

    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Characters) < 0;

    public static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    public static bool NeedsCollapse(ReadOnlySpan<byte> text) => text.IndexOfAny(" \t\r\n"u8) >= 0;

    /// <summary>The tokens of the text, separated by one blank.</summary>
    public static ReadOnlySpan<byte> Collapse(ReadOnlySpan<byte> text)
    {
        List<byte> collapsed = new(text.Length);
        foreach (Range range in Tokens(text))
        {
            if (collapsed.Count > 0)
            {
                collapsed.Add((byte)' ');
            }

            collapsed.AddRange(text[range]);
        }

        return collapsed.ToArray();
    }

    /// <summary>The positions of the tokens in the text.</summary>
    public static List<Range> Tokens(ReadOnlySpan<byte> text)
    {
        List<Range> ranges = [];
        for (int position = 0; ;)
        {
            int start = text[position..].IndexOfAnyExcept(" \t\r\n"u8);
            if (start < 0)
            {
                return ranges;
            }

            start += position;
            int length = text[start..].IndexOfAny(" \t\r\n"u8);
            int end = length < 0 ? text.Length : start + length;
            ranges.Add(start..end);
            position = end;
        }
    }
}

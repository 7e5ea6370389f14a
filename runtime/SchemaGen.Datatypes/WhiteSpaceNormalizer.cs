namespace SchemaGen.Datatypes;

/// <summary>Normalises white space. Most texts are normal except at their ends and are not copied.</summary>
internal static class WhiteSpaceNormalizer
{
    public static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>
    /// Returns whether the normal form is a slice of <paramref name="text"/>, which is then <paramref name="normal"/>. If not,
    /// <paramref name="normal"/> must be passed to <see cref="Rewrite"/>.
    /// </summary>
    public static bool TrySlice(ReadOnlySpan<char> text, WhiteSpace mode, out ReadOnlySpan<char> normal)
    {
        normal = text;
        return mode switch
        {
            WhiteSpace.Preserve => true,
            WhiteSpace.Replace => text.IndexOfAny('\t', '\n', '\r') < 0,
            _ => IsCollapsed(normal = Trim(text)),
        };
    }

    /// <summary>Writes the normal form, which is never longer than the text, and returns its length.</summary>
    public static int Rewrite(ReadOnlySpan<char> text, WhiteSpace mode, Span<char> destination)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (!IsWhiteSpace(c))
            {
                destination[length++] = c;
            }
            else if (mode != WhiteSpace.Collapse || (length > 0 && destination[length - 1] != ' '))
            {
                destination[length++] = ' ';
            }
        }

        return mode == WhiteSpace.Collapse && length > 0 && destination[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>Returns the normal form as a string, or the same object if the text is already normal.</summary>
    public static string Normalize(string text, WhiteSpace mode)
    {
        if (TrySlice(text.AsSpan(), mode, out ReadOnlySpan<char> normal))
        {
            return normal.Length == text.Length ? text : normal.ToString();
        }

        char[] buffer = new char[normal.Length];
        return new string(buffer, 0, Rewrite(normal, mode, buffer));
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsCollapsed(ReadOnlySpan<char> trimmed)
    {
        if (trimmed.IndexOfAny('\t', '\n', '\r') >= 0)
        {
            return false;
        }

        for (int space = trimmed.IndexOf(' '); space >= 0; space = trimmed.IndexOf(' '))
        {
            // A trimmed text does not end in a space, so there is a next character.
            if (trimmed[space + 1] == ' ')
            {
                return false;
            }

            trimmed = trimmed[(space + 1)..];
        }

        return true;
    }
}

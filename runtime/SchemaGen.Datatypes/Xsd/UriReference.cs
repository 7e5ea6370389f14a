namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Section 3.2.17: anyURI. XSD escapes what URIs do not allow (spaces, letters beyond ASCII, <c>&lt;&gt;"{}|\^`</c>) before it
/// looks at the text, so few rules of RFC 2396 and 2732 are left that a text can break.
/// </summary>
internal static class UriReference
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int hash = text.IndexOf('#');
        ReadOnlySpan<char> fragment = hash < 0 ? [] : text[(hash + 1)..];
        ReadOnlySpan<char> uri = hash < 0 ? text : text[..hash];
        return AreEscapesValid(text)
            && fragment.IndexOfAny('#', '[', ']') < 0
            && IsUriWithoutFragment(uri);
    }

    private static bool IsUriWithoutFragment(ReadOnlySpan<char> uri)
    {
        int colon = uri.IndexOf(':');
        int delimiter = uri.IndexOfAny('/', '?');
        if (colon < 0 || (delimiter >= 0 && delimiter < colon))
        {
            return AreBracketsValid(uri);
        }

        // A colon before the first slash ends a scheme, and what follows a scheme is not empty (RFC 2396, section 3).
        ReadOnlySpan<char> afterScheme = uri[(colon + 1)..];
        return IsScheme(uri[..colon]) && afterScheme.Length > 0 && AreBracketsValid(afterScheme);
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsAsciiLetter(c) && c is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return false;
            }
        }

        return text.Length > 0 && IsAsciiLetter(text[0]);
    }

    /// <summary>RFC 2732: brackets stand only around the address of an authority: <c>//user@[::1]:80/</c>.</summary>
    private static bool AreBracketsValid(ReadOnlySpan<char> afterScheme)
    {
        int open = afterScheme.IndexOf('[');
        int close = afterScheme.IndexOf(']');
        if (open < 0 && close < 0)
        {
            return true;
        }

        if (open < 0 || close <= open + 1 || !afterScheme.StartsWith("//".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> userInfo = afterScheme[2..open];
        ReadOnlySpan<char> tail = afterScheme[(close + 1)..];
        return (userInfo.IsEmpty || userInfo[^1] == '@')
            && userInfo.IndexOfAny('/', '?') < 0
            && IsAddress(afterScheme[(open + 1)..close])
            && (tail.IsEmpty || tail[0] is ':' or '/' or '?')
            && tail.IndexOfAny('[', ']') < 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsHexDigit(c) && c is not (':' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEscapesValid(ReadOnlySpan<char> text)
    {
        for (int percent = text.IndexOf('%'); percent >= 0; percent = text.IndexOf('%'))
        {
            if (percent + 2 >= text.Length || !IsHexDigit(text[percent + 1]) || !IsHexDigit(text[percent + 2]))
            {
                return false;
            }

            text = text[(percent + 3)..];
        }

        return true;
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}

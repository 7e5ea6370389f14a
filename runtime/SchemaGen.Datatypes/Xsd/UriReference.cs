namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Section 3.2.17: anyURI. XSD escapes what URIs do not allow (spaces, letters beyond ASCII, <c>&lt;&gt;"{}|\^`</c>) before it
/// looks at the text, so few rules of RFC 2396 and 2732 are left that a text can break.
/// </summary>
internal static class UriReference
{
    public static bool IsValid(ReadOnlySpan<char> text) => Explain(text) is null;

    /// <summary>The mistake in a reference, as a clause; null if it is correct.</summary>
    public static string? Explain(ReadOnlySpan<char> text)
    {
        int hash = text.IndexOf('#');
        ReadOnlySpan<char> uri = hash < 0 ? text : text[..hash];
        return !AreEscapesValid(text) ? "a '%' is not followed by two hexadecimal digits"
            : hash >= 0 && text[(hash + 1)..].IndexOf('#') >= 0 ? "it contains two '#'"
            : ExplainUri(uri);
    }

    private static string? ExplainUri(ReadOnlySpan<char> uri)
    {
        int colon = uri.IndexOf(':');
        int delimiter = uri.IndexOfAny('/', '?');
        if (colon < 0 || (delimiter >= 0 && delimiter < colon))
        {
            return ExplainHierarchy(uri);
        }

        // A colon before the first slash ends a scheme, and what follows a scheme is not empty (RFC 2396, section 3).
        ReadOnlySpan<char> afterScheme = uri[(colon + 1)..];
        if (!IsScheme(uri[..colon]))
        {
            return $"'{uri[..colon].ToString()}' before the colon is not the name of a scheme";
        }

        if (afterScheme.Length == 0)
        {
            return $"nothing follows '{uri.ToString()}'";
        }

        // An opaque part, as in mailto:a@b, begins with anything but a slash and a bracket; what follows is free.
        return afterScheme[0] == '/' ? ExplainHierarchy(afterScheme) : afterScheme[0] is '[' or ']' ? "a bracket follows the scheme" : null;
    }

    /// <summary>Authority and path; RFC 2732 made brackets characters of queries, but not of paths.</summary>
    private static string? ExplainHierarchy(ReadOnlySpan<char> text)
    {
        int query = text.IndexOf('?');
        return ExplainBrackets(query < 0 ? text : text[..query]);
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
    private static string? ExplainBrackets(ReadOnlySpan<char> afterScheme)
    {
        const string Misplaced = "a bracket stands elsewhere than around an address, in a query or in a fragment";
        int open = afterScheme.IndexOf('[');
        int close = afterScheme.IndexOf(']');
        if (open < 0 && close < 0)
        {
            return null;
        }

        if (open < 0 || close < open || !afterScheme.StartsWith("//".AsSpan(), StringComparison.Ordinal))
        {
            return Misplaced;
        }

        ReadOnlySpan<char> userInfo = afterScheme[2..open];
        ReadOnlySpan<char> tail = afterScheme[(close + 1)..];
        bool isUserInfo = userInfo.IsEmpty || (userInfo[^1] == '@' && userInfo.IndexOfAny('@', '/') == userInfo.Length - 1);
        if (!isUserInfo || tail.IndexOfAny('[', ']') >= 0 || !(tail.IsEmpty || tail[0] is ':' or '/'))
        {
            return Misplaced;
        }

        ReadOnlySpan<char> address = afterScheme[(open + 1)..close];
        return !Ipv6Address.IsValid(address) ? $"'{address.ToString()}' in brackets is not an IPv6 address"
            : !IsPort(tail) ? "the port is not a number"
            : null;
    }

    /// <summary>Whether what follows an address begins with digits if it begins with a colon.</summary>
    private static bool IsPort(ReadOnlySpan<char> tail)
    {
        for (int i = 1; i < tail.Length && tail[0] == ':' && tail[i] != '/'; i++)
        {
            if (tail[i] is < '0' or > '9')
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

    internal static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}

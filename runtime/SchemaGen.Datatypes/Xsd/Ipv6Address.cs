namespace SchemaGen.Datatypes.Xsd;

/// <summary>RFC 2373, section 2.2: eight groups of hexadecimal digits; <c>::</c> stands for groups of zeros once, an IPv4 address for the last two.</summary>
internal static class Ipv6Address
{
    private const int GroupCount = 8;
    private const int LongestGroup = 4;
    private const int Ipv4Parts = 4;
    private const int LongestPart = 3;
    private const int LargestPart = 255;
    private const int Invalid = -1;

    /// <summary>Whether a text is such an address.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("::".AsSpan(), StringComparison.Ordinal);
        if (gap < 0)
        {
            return CountGroups(text, mayEndInIpv4: true) == GroupCount;
        }

        ReadOnlySpan<char> rest = text[(gap + 2)..];
        int before = gap == 0 ? 0 : CountGroups(text[..gap], mayEndInIpv4: false);
        int after = rest.IsEmpty ? 0 : CountGroups(rest, mayEndInIpv4: true);
        return before != Invalid && after != Invalid && before + after < GroupCount;
    }

    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInIpv4)
    {
        for (int count = 1; ; count++)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInIpv4 && IsIpv4(group))
            {
                return count + 1;
            }

            if (!IsGroup(group))
            {
                return Invalid;
            }

            if (colon < 0)
            {
                return count;
            }

            text = text[(colon + 1)..];
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!UriReference.IsHexDigit(c))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestGroup;
    }

    private static bool IsIpv4(ReadOnlySpan<char> text)
    {
        for (int part = 1; ; part++)
        {
            int dot = text.IndexOf('.');
            if (!IsPart(dot < 0 ? text : text[..dot]))
            {
                return false;
            }

            if (dot < 0)
            {
                return part == Ipv4Parts;
            }

            text = text[(dot + 1)..];
        }
    }

    private static bool IsPart(ReadOnlySpan<char> text)
    {
        int number = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return text.Length is > 0 and <= LongestPart && number <= LargestPart;
    }
}

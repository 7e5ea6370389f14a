namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.3.3: language, RFC 3066: <c>[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*</c>.</summary>
internal static class LanguageTag
{
    private const int MaxSubtagLength = 8;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int length = 0;
        bool isFirst = true;
        foreach (char c in text)
        {
            if (c == '-' && length > 0)
            {
                length = 0;
                isFirst = false;
            }
            else if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c is >= '0' and <= '9' && !isFirst))
            {
                if (++length > MaxSubtagLength)
                {
                    return false;
                }
            }
            else
            {
                return false;
            }
        }

        return length > 0;
    }
}

namespace SchemaGen.Datatypes;

/// <summary>Why a text is not a name, as a clause.</summary>
internal static class NameFault
{
    public static string? OfName(ReadOnlySpan<char> text) => Of(text, isNmtoken: false, allowsColon: true);

    public static string? OfNCName(ReadOnlySpan<char> text) => Of(text, isNmtoken: false, allowsColon: false);

    public static string? OfNmtoken(ReadOnlySpan<char> text) => Of(text, isNmtoken: true, allowsColon: true);

    private static string? Of(ReadOnlySpan<char> text, bool isNmtoken, bool allowsColon)
    {
        if (text.Length == 0)
        {
            return "it is empty";
        }

        for (int i = 0; i < text.Length; i++)
        {
            string character = text.Slice(i, i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1).ToString();
            if (!XmlNames.IsNameChar(text[i]))
            {
                return $"it contains {(character == " " ? "a space" : $"'{character}'")}";
            }

            if (text[i] == ':' && !allowsColon)
            {
                return "it contains a colon";
            }

            if (i == 0 && !isNmtoken && !XmlNames.IsNameStart(text[i]))
            {
                return $"it starts with '{character}'";
            }
        }

        return null;
    }
}

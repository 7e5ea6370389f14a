namespace SchemaGen.Datatypes;

/// <summary>Reasons why a text is not a name, as clauses.</summary>
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
            if (!XmlNames.IsNameChar(text[i]))
            {
                return CharacterFault.Contains(text, i);
            }

            if (text[i] == ':' && !allowsColon)
            {
                return "it contains a colon";
            }

            if (i == 0 && !isNmtoken && !XmlNames.IsNameStart(text[i]))
            {
                return CharacterFault.StartsWith(text);
            }
        }

        return null;
    }
}

namespace SchemaGen.Datatypes;

/// <summary>Reasons why a text is not a name, and characters that cannot be in a text, as clauses.</summary>
internal static class NameFault
{
    public static string? OfName(ReadOnlySpan<char> text) => Of(text, isNmtoken: false, allowsColon: true);

    public static string? OfNCName(ReadOnlySpan<char> text) => Of(text, isNmtoken: false, allowsColon: false);

    public static string? OfNmtoken(ReadOnlySpan<char> text) => Of(text, isNmtoken: true, allowsColon: true);

    /// <summary>A character that cannot be there.</summary>
    public static string Contains(ReadOnlySpan<char> text, int index) => CharacterAt(text, index) is var character && character == " " ? "it contains a space" : $"it contains '{character}'";

    private static string CharacterAt(ReadOnlySpan<char> text, int index) =>
        text.Slice(index, index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1).ToString();

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
                return Contains(text, i);
            }

            if (text[i] == ':' && !allowsColon)
            {
                return "it contains a colon";
            }

            if (i == 0 && !isNmtoken && !XmlNames.IsNameStart(text[i]))
            {
                return $"it starts with '{CharacterAt(text, i)}'";
            }
        }

        return null;
    }
}

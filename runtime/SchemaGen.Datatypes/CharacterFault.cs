namespace SchemaGen.Datatypes;

/// <summary>Describes an unexpected character in a text, as a clause.</summary>
internal static class CharacterFault
{
    /// <summary>Returns the clause for a character that the text must not contain.</summary>
    public static string Contains(ReadOnlySpan<char> text, int index) => text[index] == ' ' ? "it contains a space" : $"it contains '{At(text, index)}'";

    /// <summary>Returns the clause for a character that must not be the first one.</summary>
    public static string StartsWith(ReadOnlySpan<char> text) => $"it starts with '{At(text, 0)}'";

    private static string At(ReadOnlySpan<char> text, int index) =>
        text.Slice(index, index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1).ToString();
}

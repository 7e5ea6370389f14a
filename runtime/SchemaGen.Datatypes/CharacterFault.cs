namespace SchemaGen.Datatypes;

/// <summary>A character because of which a text is not what was expected, as a clause.</summary>
internal static class CharacterFault
{
    /// <summary>The character cannot be in the text.</summary>
    public static string Contains(ReadOnlySpan<char> text, int index) => text[index] == ' ' ? "it contains a space" : $"it contains '{At(text, index)}'";

    /// <summary>The character cannot be the first one.</summary>
    public static string StartsWith(ReadOnlySpan<char> text) => $"it starts with '{At(text, 0)}'";

    private static string At(ReadOnlySpan<char> text, int index) =>
        text.Slice(index, index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1).ToString();
}

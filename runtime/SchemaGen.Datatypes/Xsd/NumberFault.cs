namespace SchemaGen.Datatypes.Xsd;

/// <summary>Reasons why a text is not a numeral, as clauses.</summary>
internal static class NumberFault
{
    /// <summary>The first character that no numeral has, if the text begins like one and no unit follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="characters">The characters of the numerals.</param>
    /// <returns>The reason; null for an empty text, of which there is nothing to say.</returns>
    public static string? Of(ReadOnlySpan<char> text, string characters)
    {
        int wrong = text.Length - text.TrimStart(characters.AsSpan()).Length;
        return text.IsEmpty ? null : wrong == 0 || wrong == text.Length || (text[wrong] == ' ' && char.IsLetter(text[wrong + 1])) ? "it is not a number" : CharacterFault.Contains(text, wrong);
    }
}

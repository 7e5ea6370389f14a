namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>Code points of UTF-16 text.</summary>
internal static class CodePoints
{
    /// <summary>Takes the code point at an index and moves behind it. A lone surrogate is taken as it is; no set holds it.</summary>
    public static int Take(ReadOnlySpan<char> text, ref int index)
    {
        char first = text[index++];
        return char.IsHighSurrogate(first) && index < text.Length && char.IsLowSurrogate(text[index])
            ? char.ConvertToUtf32(first, text[index++])
            : first;
    }
}

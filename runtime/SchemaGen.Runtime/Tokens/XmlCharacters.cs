using System.Runtime.CompilerServices;
using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// The classes of characters that the tokenizer asks for: XML 1.0 sections 2.2 and 2.3 with the names of the fourth edition, as System.Xml has
/// them. A table for ASCII, System.Xml's own rules for the rest.
/// </summary>
internal static class XmlCharacters
{
    private const byte NameStartFlag = 1;
    private const byte NameFlag = 2;
    private const byte TextFlag = 4;
    private const byte ValueFlag = 8;
    private const byte SpaceFlag = 16;
    private const byte WrittenFlag = 32;

    private static readonly byte[] Flags = Classify();

    /// <summary>Blank, tab, line feed, carriage return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c <= ' ' && (Flags[c] & SpaceFlag) != 0;

    /// <summary>A character that may stand in a name without colon; <paramref name="c"/> below 128 by the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsName(char c) => c < 128 ? (Flags[c] & NameFlag) != 0 : XmlConvert.IsNCNameChar(c);

    /// <summary>A character with which a name without colon may start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameStart(char c) => c < 128 ? (Flags[c] & NameStartFlag) != 0 : XmlConvert.IsStartNCNameChar(c);

    /// <summary>An ASCII character that means only itself in text, and is no line's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlainText(char c) => c < 128 && (Flags[c] & TextFlag) != 0;

    /// <summary>An ASCII character that means only itself in an attribute's value, whichever quotation mark surrounds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlainValue(char c) => c < 128 && (Flags[c] & ValueFlag) != 0;

    /// <summary>An ASCII character that is written as it is, in text and in values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWrittenAsIs(char c) => c < 128 && (Flags[c] & WrittenFlag) != 0;

    /// <summary>Whether a character other than ASCII stands alone and is allowed in a document.</summary>
    public static bool IsAllowedBeyondAscii(char c) => c >= 128 && c is < '\uD800' or (> '\uDFFF' and < '\uFFFE');

    private static byte[] Classify()
    {
        byte[] flags = new byte[128];
        for (int i = 0; i < flags.Length; i++)
        {
            char c = (char)i;
            bool isSpace = c is ' ' or '\t' or '\n' or '\r';
            bool isAllowed = isSpace || c >= ' ';
            flags[i] = (byte)((XmlConvert.IsStartNCNameChar(c) ? NameStartFlag : 0)
                | (XmlConvert.IsNCNameChar(c) ? NameFlag : 0)
                | (isAllowed && c is not ('<' or '&' or ']' or '\n' or '\r') ? TextFlag : 0)
                | (isAllowed && c is not ('<' or '&' or '"' or '\'' or '\t' or '\n' or '\r') ? ValueFlag : 0)
                | (c >= ' ' && c is not ('<' or '>' or '&' or '"') ? WrittenFlag : 0)
                | (isSpace ? SpaceFlag : 0));
        }

        return flags;
    }
}

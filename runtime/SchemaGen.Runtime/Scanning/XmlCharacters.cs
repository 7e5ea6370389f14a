using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SchemaGen.Runtime.Scanning;

/// <summary>The classes of characters that documents are made of: XML 1.0, fifth edition, sections 2.2 and 2.3; names have no colon (Namespaces in XML 1.0).</summary>
internal static class XmlCharacters
{
    private const byte NameStartFlag = 1;
    private const byte NameFlag = 2;
    private const byte TextFlag = 4;
    private const byte ValueFlag = 8;
    private const byte SpaceFlag = 16;

    // U+FFFE and U+FFFF begin with this byte, and only they are not allowed beyond ASCII.
    private const byte NonCharacterLead = 0xEF;

    private static readonly byte[] Flags = Classify();

    /// <summary>The bytes that end a run of plain text.</summary>
    public static SearchValues<byte> TextEnds { get; } = SearchValues.Create(BytesWithout(TextFlag));

    /// <summary>Whether a byte is a blank, a tab, a line feed or a carriage return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte b) => (FlagsOf(b) & SpaceFlag) != 0;

    /// <summary>Whether a byte can go on a name: ASCII by the table, all others for now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsName(byte b) => (FlagsOf(b) & NameFlag) != 0;

    /// <summary>Whether a byte can start a name: ASCII by the table, all others for now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameStart(byte b) => (FlagsOf(b) & NameStartFlag) != 0;

    /// <summary>Whether a byte means only itself in text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlainText(byte b) => (FlagsOf(b) & TextFlag) != 0;

    /// <summary>Whether a byte means only itself in the value of an attribute, whichever quotation mark surrounds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlainValue(byte b) => (FlagsOf(b) & ValueFlag) != 0;

    /// <summary>Whether bytes are a text in UTF-8.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes, string text) =>
        bytes.Length == text.Length && Ascii.IsValid(bytes) ? Ascii.Equals(bytes, text) : Encoding.UTF8.GetString(bytes) == text;

    /// <summary>Whether a document may contain a character (production 2).</summary>
    public static bool IsAllowed(int character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800) or (> 0xDFFF and < 0xFFFE) or (> 0xFFFF and <= 0x10FFFF);

    /// <summary>Whether a text consists of characters that a document may contain.</summary>
    public static bool AreAllowed(ReadOnlySpan<char> text) => IndexOfForbidden(text) < 0;

    /// <summary>The index of the first UTF-16 unit that is, or belongs to, no character that a document may contain; -1 if there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!IsAllowed(c))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a text is a name without a colon (Namespaces in XML 1.0, production 4).</summary>
    public static bool IsNcName(ReadOnlySpan<char> text)
    {
        bool isFirst = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!(isFirst ? IsNameStart(rune.Value) : IsName(rune.Value)))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }

    /// <summary>Whether a character can start a name (production 4).</summary>
    public static bool IsNameStart(int c) => c < 0x80
        ? IsNameStart((byte)c)
        : c is (>= 0xC0 and <= 0x2FF and not 0xD7 and not 0xF7) or (>= 0x370 and <= 0x1FFF and not 0x37E) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F)
            or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFC) or 0xFFFD
            or (>= 0x10000 and <= 0xEFFFF);

    /// <summary>Whether a character can go on a name (production 4a).</summary>
    public static bool IsName(int c) => c < 0x80
        ? IsName((byte)c)
        : IsNameStart(c) || c is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte FlagsOf(byte b) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Flags), b);

    private static byte[] Classify()
    {
        byte[] flags = new byte[256];
        for (int i = 0; i < flags.Length; i++)
        {
            char c = (char)i;
            bool isSpace = c is ' ' or '\t' or '\n' or '\r';
            bool isPlain = isSpace ? c != '\r' : c >= ' ' && c != NonCharacterLead && c is not ('<' or '&');
            bool isNameStart = c >= 0x80 || char.IsAsciiLetter(c) || c == '_';
            flags[i] = (byte)((isNameStart ? NameStartFlag : 0)
                | (isNameStart || char.IsAsciiDigit(c) || c is '-' or '.' ? NameFlag : 0)
                | (isPlain && c != ']' ? TextFlag : 0)
                | (isPlain && c is not ('"' or '\'' or '\t' or '\n') ? ValueFlag : 0)
                | (isSpace ? SpaceFlag : 0));
        }

        return flags;
    }

    private static byte[] BytesWithout(byte flag) => [.. Enumerable.Range(0, 256).Select(static i => (byte)i).Where(b => (Flags[b] & flag) == 0)];
}

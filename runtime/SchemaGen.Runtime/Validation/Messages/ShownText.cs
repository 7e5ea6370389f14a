using System.Globalization;
using System.Text;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Texts of documents as messages show them: cut, and with invisible characters by their numbers.</summary>
internal static class ShownText
{
    private const int Longest = 60;

    /// <summary>The text on one line: <c>1[U+00A0]</c>.</summary>
    public static string Of(string text)
    {
        StringBuilder shown = new();
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (++count > Longest)
            {
                return shown.Append("...").ToString();
            }

            if (IsInvisible(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    /// <summary>The first invisible character of a text in words, or null; blanks, tabs and line ends do not count.</summary>
    public static string? FirstInvisible(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune) && rune.Value is not ('\t' or '\n' or '\r'))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}{NameOf(rune.Value)}");
            }
        }

        return null;
    }

    private static bool IsInvisible(Rune rune) => rune.Value != ' ' && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static string NameOf(int codePoint) => codePoint switch
    {
        0x00A0 => ", a no-break space",
        0x00AD => ", a soft hyphen",
        0x200B => ", a zero-width space",
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => ", a mark of writing direction",
        0x202F => ", a narrow no-break space",
        0xFEFF => ", a byte order mark",
        _ => "",
    };
}

using System.Globalization;
using System.Text;

namespace SchemaGen.Cli.Reports;

/// <summary>
/// Names from images for people: what would move the cursor or turn the text around is written as its number. Images are hostile.
/// </summary>
internal static class Printable
{
    public static string Text(string text)
    {
        if (text.All(IsHarmless))
        {
            return text;
        }

        StringBuilder result = new();
        foreach (char character in text)
        {
            result.Append(IsHarmless(character) ? character.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"));
        }

        return result.ToString();
    }

    /// <summary>The text for a terminal's markup.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Text(text));

    private static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

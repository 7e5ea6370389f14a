using System.Globalization;
using System.Text;

namespace SchemaGen.Cli.Reports;

/// <summary>
/// Text for people: what would move the cursor, end a line or turn the text around is written as its number. Names of files, images and documents are hostile.
/// </summary>
internal static class Printable
{
    /// <summary>A text that is to be one line.</summary>
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

    /// <summary>A text of several lines, which end with line feeds.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Text));

    /// <summary>The text for a terminal's markup.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Text(text));

    private static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

using System.Globalization;
using System.Text;

namespace SchemaGen.Cli.Reports;

/// <summary>
/// Makes text safe to print: characters that move the cursor, end a line or reverse the text are written as escapes. Names of files, images and documents are untrusted.
/// </summary>
internal static class Printable
{
    /// <summary>Returns a text on one line.</summary>
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

    /// <summary>Returns a text of several lines, separated by line feeds.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Text));

    /// <summary>Returns a text for the markup of a terminal.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Text(text));

    private static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

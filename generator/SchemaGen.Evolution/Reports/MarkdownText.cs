using System.Text;

namespace SchemaGen.Evolution.Reports;

/// <summary>Texts of schemas within Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Text in a line or in a cell of a table: what Markdown would take for its own is escaped.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char character in text)
        {
            escaped.Append(character switch
            {
                '\n' or '\r' => " ",
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '~' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Code within a line or a cell.</summary>
    public static string Code(string text)
    {
        string ticks = Ticks(text, "`");
        return $"{ticks}{text.Replace("|", "\\|").Replace("\n", " ")}{ticks}";
    }

    /// <summary>A block of code.</summary>
    public static string Block(string language, IEnumerable<string> lines)
    {
        string text = string.Concat(lines.Select(static line => $"{line}\n"));
        string fence = Ticks(text, "```");
        return $"{fence}{language}\n{text}{fence}\n";
    }

    /// <summary>Text within an element of HTML, which Markdown leaves as it is.</summary>
    public static string Html(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\n", " ");

    private static string Ticks(string content, string ticks)
    {
        while (content.Contains(ticks))
        {
            ticks += "`";
        }

        return ticks;
    }
}

using System.Text;

namespace SchemaGen.Site.Rendering;

/// <summary>Formats text for Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~&";

    /// <summary>Indents code as a code block, in which no markup is interpreted.</summary>
    public static string Indent(string code) => "    " + code.Replace("\n", "\n    ", StringComparison.Ordinal);

    /// <summary>Escapes characters that have a meaning in Markdown or in HTML within it.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}

using System.Text;

namespace SchemaGen.Site.Rendering;

/// <summary>Text in Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~&";

    /// <summary>Code, which is indented and has no markup in it.</summary>
    public static string Indent(string code) => "    " + code.Replace("\n", "\n    ", StringComparison.Ordinal);

    /// <summary>Escapes what Markdown, or HTML in it, would take for markup.</summary>
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

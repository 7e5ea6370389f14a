using System.Text;

namespace SchemaGen.Compiler.Emit;

/// <summary>Writes documentation comments.</summary>
internal static class DocComment
{
    private const int Width = 120;

    /// <summary>Writes a summary from the schema's documentation, or a default text. Both are plain text.</summary>
    /// <param name="writer">The output.</param>
    /// <param name="documentation">The schema's documentation.</param>
    /// <param name="otherwise">The text to use if there is no documentation.</param>
    /// <param name="addition">A paragraph to add after the schema's documentation; empty for none.</param>
    public static void Write(SourceWriter writer, string? documentation, string otherwise, string addition = "")
    {
        string text = string.IsNullOrWhiteSpace(documentation) ? otherwise : addition.Length == 0 ? documentation! : $"{documentation}\n\n{addition}";
        List<string> paragraphs = [.. text.Replace("\r", "").Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries).Select(Escape).Where(static paragraph => paragraph.Length > 0)];
        if (paragraphs is [var only] && only.Length < Width - 20)
        {
            writer.WriteLine($"/// <summary>{only}</summary>");
            return;
        }

        writer.WriteLine("/// <summary>");
        foreach (string paragraph in paragraphs)
        {
            foreach (string line in Wrap(paragraphs.Count == 1 ? paragraph : $"<para>{paragraph}</para>", Width))
            {
                writer.WriteLine($"/// {line}");
            }
        }

        writer.WriteLine("/// </summary>");
    }

    /// <summary>Returns a text in quotation marks, as XML on one line.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>Wraps a text into lines of at most the given width. Longer words are not split.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach (string word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>Returns a text as XML on one line, with single spaces between words. Drops characters that XML does not allow.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
            if (isPair)
            {
                escaped.Append(character).Append(text[++i]);
                continue;
            }

            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when char.IsWhiteSpace(character) || character is '\u0085' => " ",
                < ' ' or '\uFFFE' or '\uFFFF' or (>= '\u007F' and <= '\u009F') => "",
                _ when char.IsSurrogate(character) => "",
                _ => character.ToString(),
            });
        }

        return string.Join(" ", escaped.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries));
    }
}

using System.Text;

namespace SchemaGen.Compiler.Emit;

/// <summary>Writes documentation comments.</summary>
internal static class DocComment
{
    private const int Width = 120;

    /// <summary>A summary of what the schema says, or of what to say if it says nothing. Both are plain text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documentation">What the schema says.</param>
    /// <param name="otherwise">What to say if it says nothing.</param>
    /// <param name="addition">A paragraph to say behind what the schema says; empty for none.</param>
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

    /// <summary>A text between quotation marks, as XML in one line.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>Text in lines that are not wider than this, if the words are not.</summary>
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

    /// <summary>Text as XML in one line, its words divided by one space; characters that XML does not have are dropped.</summary>
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

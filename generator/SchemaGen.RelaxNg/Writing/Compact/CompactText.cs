using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Literals, identifiers and comments in the compact syntax.</summary>
internal static class CompactText
{
    private const string Ellipsis = "...";

    /// <summary>The name of a definition; words of the syntax need a backslash.</summary>
    public static string Identifier(string name) => CompactKeywords.Contains(name) ? $"\\{name}" : name;

    /// <summary>A literal; several joined by <c>~</c> if the text has quotes of both kinds. Text beyond the length is an ellipsis.</summary>
    public static string Literal(string value, int length = int.MaxValue)
    {
        string text = value.Length > length ? value[..length] + Ellipsis : value;
        string escaped = Escape(text);
        bool hasBreaks = text.AsSpan().IndexOf('\n') >= 0;
        foreach (char quote in "\"'")
        {
            if (!hasBreaks && text.IndexOf(quote) < 0)
            {
                return $"{quote}{escaped}{quote}";
            }
        }

        foreach (char quote in "\"'")
        {
            if (text.IndexOf(new string(quote, 3), StringComparison.Ordinal) < 0 && text[0] != quote && text[^1] != quote)
            {
                string delimiter = new(quote, 3);
                return $"{delimiter}{escaped.Replace('\n', CompactLayout.LiteralLineBreak)}{delimiter}";
            }
        }

        return string.Join(" ~ ", Pieces(text).Select(static piece => piece[0] == '"' ? $"'{Escape(piece)}'" : $"\"{Escape(piece).Replace("\n", "\\x{A}")}\""));
    }

    /// <summary>A comment as lines.</summary>
    public static IEnumerable<CompactLayout> Comment(string text) => text.Split('\n').Select(static line =>
        CompactLayout.Atom(line.Length == 0 ? "#" : $"# {Escape(line)}"));

    /// <summary>Comments as lines; an empty line divides them.</summary>
    public static ImmutableArray<CompactLayout> Comments(IEnumerable<AnnotationComment> comments)
    {
        ImmutableArray<CompactLayout>.Builder lines = ImmutableArray.CreateBuilder<CompactLayout>();
        foreach (AnnotationComment comment in comments)
        {
            if (lines.Count > 0)
            {
                lines.Add(CompactLayout.Atom(""));
            }

            lines.AddRange(Comment(comment.Text));
        }

        return lines.ToImmutable();
    }

    /// <summary>Text in which nothing looks like an escape, and that has no characters that only an escape can stand for.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] switch
            {
                '\\' => LooksLikeEscape(text, i),
                '\n' => false,
                _ => text[i] < ' ',
            };
            if (isEscape)
            {
                escaped ??= new StringBuilder(text, 0, i, text.Length + 8);
                escaped.Append("\\x{").Append(((int)text[i]).ToString("X", CultureInfo.InvariantCulture)).Append('}');
            }
            else
            {
                escaped?.Append(text[i]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>Pieces of the text with quotes of one kind only.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '"' != (text[start] == '"'))
            {
                yield return text[start..i];
                start = i;
            }
        }
    }

    private static bool LooksLikeEscape(string text, int index)
    {
        int next = index + 1;
        while (next < text.Length && text[next] == 'x')
        {
            next++;
        }

        return next > index + 1 && next < text.Length && text[next] == '{';
    }
}

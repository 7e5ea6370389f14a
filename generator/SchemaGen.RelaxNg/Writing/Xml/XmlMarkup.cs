using System.Text;

namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>XML as lines of indented text.</summary>
internal sealed class XmlMarkup
{
    private const string Indentation = "  ";
    private readonly StringBuilder _text = new();
    private int _depth;
    private int _startOfTag;
    private bool _isTagOpen;

    /// <summary>The text so far; lines end with a line feed.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Whether a text has more than one line.</summary>
    public static bool IsMultiline(string text) => text.AsSpan().IndexOf('\n') >= 0;

    /// <summary>Begins an element on a line of its own.</summary>
    public void Open(string name)
    {
        EndTag(">\n");
        Indent();
        OpenInline(name);
    }

    /// <summary>Begins an element within the line.</summary>
    public void OpenInline(string name)
    {
        EndTag(">");
        _startOfTag = _text.Length;
        _text.Append('<').Append(name);
        _isTagOpen = true;
        _depth++;
    }

    public void Attribute(string name, string value) => _text.Append(' ').Append(name).Append("=\"").Append(EscapeAttribute(value)).Append('"');

    /// <summary>Writes attributes below each other if they do not fit on a line.</summary>
    public void Attributes(IReadOnlyList<KeyValuePair<string, string>> attributes, int width)
    {
        int total = _text.Length - _startOfTag + attributes.Sum(static attribute => attribute.Key.Length + EscapeAttribute(attribute.Value).Length + 4);
        string separator = total <= width ? " " : "\n" + new string(' ', _text.Length - _startOfTag + 1);
        for (int i = 0; i < attributes.Count; i++)
        {
            _text.Append(i == 0 ? " " : separator).Append(attributes[i].Key).Append("=\"").Append(EscapeAttribute(attributes[i].Value)).Append('"');
        }
    }

    /// <summary>Writes text within the line.</summary>
    public void Text(string text)
    {
        EndTag(">");
        _text.Append(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#xD;"));
    }

    /// <summary>Ends an element whose children have lines of their own, or which has none.</summary>
    public void Close(string name)
    {
        _depth--;
        if (_isTagOpen)
        {
            EndTag("/>\n");
            return;
        }

        Indent();
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>Ends an element within the line.</summary>
    public void CloseInline(string name)
    {
        _depth--;
        if (_isTagOpen)
        {
            EndTag("/>");
            return;
        }

        _text.Append("</").Append(name).Append('>');
    }

    public void EndLine() => _text.Append('\n');

    /// <summary>An empty line, unless the element has only begun.</summary>
    public void Blank()
    {
        if (!_isTagOpen)
        {
            _text.Append('\n');
        }
    }

    /// <summary>A comment on lines of its own. XML allows no two hyphens in one.</summary>
    public void Comment(string comment)
    {
        EndTag(">\n");
        Indent();
        _text.Append("<!--");
        string text = WithoutHyphens(comment);
        if (IsMultiline(text))
        {
            _depth++;
            _text.Append('\n');
            Block(text);
            _depth--;
            Indent();
        }
        else if (text.Length > 0)
        {
            _text.Append(' ').Append(text).Append(' ');
        }

        _text.Append("-->\n");
    }

    /// <summary>A comment within the line.</summary>
    public void CommentInline(string comment)
    {
        EndTag(">");
        string text = WithoutHyphens(comment);
        _text.Append("<!--").Append(text.Length == 0 ? "" : $" {text} ").Append("-->");
    }

    /// <summary>Lines of text, indented.</summary>
    public void TextBlock(string text)
    {
        EndTag(">\n");
        Block(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#xD;"));
    }

    private static string EscapeAttribute(string value) => value
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;").Replace("\t", "&#x9;").Replace("\n", "&#xA;").Replace("\r", "&#xD;");

    private static string WithoutHyphens(string comment)
    {
        if (comment.IndexOf("--", StringComparison.Ordinal) < 0)
        {
            return comment;
        }

        StringBuilder text = new();
        foreach (char character in comment)
        {
            text.Append(character == '-' && text.Length > 0 && text[^1] == '-' ? " -" : character.ToString());
        }

        return text.ToString();
    }

    private void Block(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                Indent();
            }

            _text.Append(line).Append('\n');
        }
    }

    private void EndTag(string end)
    {
        if (_isTagOpen)
        {
            _text.Append(end);
            _isTagOpen = false;
        }
    }

    private void Indent()
    {
        for (int i = 0; i < _depth; i++)
        {
            _text.Append(Indentation);
        }
    }
}

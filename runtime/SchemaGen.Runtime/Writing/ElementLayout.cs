using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>The white space around the children of an element that was read.</summary>
internal readonly struct ElementLayout
{
    private readonly byte[] _bytes;

    public ElementLayout(XmlElementNode node, List<ContentChild> children)
    {
        DocumentText document = node.Document!;
        _bytes = document.Bytes;
        int start = document.Elements[node.ElementNumber].Start;
        int ownLine = LineStartOf(start);
        Outer = ownLine < 0 ? null : System.Text.Encoding.UTF8.GetString(_bytes.AsSpan(ownLine..start));
        foreach (ContentChild child in children)
        {
            if (child.Start >= 0 && child.Kind != NodePartKind.Text && LineStartOf(child.Start) is >= 0 and int line && line > start)
            {
                Inner = System.Text.Encoding.UTF8.GetString(_bytes.AsSpan(line..child.Start));
                ownLine = line;
                break;
            }
        }

        bool hasLines = Inner is not null || (Outer is not null && !children.Exists(static child => child.Start >= 0 && child.Kind != NodePartKind.Text));
        if (!hasLines || HasText(node.XmlClass, children))
        {
            Inner = null;
            Outer = null;
            return;
        }

        Outer ??= "";
        NewLine = ownLine > 1 && _bytes[ownLine - 2] == '\r' ? "\r\n" : "\n";
        Inner ??= Outer + (Outer.Contains('\t', StringComparison.Ordinal) ? "\t" : "  ");
    }

    /// <summary>Whether white space around the children of an element could be a part of its text.</summary>
    public static bool HasText(XmlClass type, IReadOnlyCollection<ContentChild> children) =>
        type.IsMixed || children.Any(static child => child.Kind == NodePartKind.Text && !child.IsRemoved)
        || (type.Text is not null && !children.Any(static child => child.IsElement && !child.IsRemoved));

    /// <summary>The text before a child in its line; null if children do not start lines.</summary>
    public string? Inner { get; }

    /// <summary>The text before the element in its line.</summary>
    public string? Outer { get; }

    /// <summary>The line end.</summary>
    public string NewLine { get; } = "\n";

    /// <summary>The start of the text to remove with a child: the end of the previous line, if only white space precedes the child.</summary>
    public int StartOfRemoved(int start)
    {
        int line = LineStartOf(start);
        if (line <= 0)
        {
            return start;
        }

        return line > 1 && _bytes[line - 2] == '\r' && _bytes[line - 1] == '\n' ? line - 2 : line - 1;
    }

    // -1 if something else is before it in its line.
    private int LineStartOf(int index)
    {
        int start = index;
        while (start > 0 && (_bytes[start - 1] is (byte)' ' or (byte)'\t'))
        {
            start--;
        }

        return start > 0 && _bytes[start - 1] is (byte)'\n' or (byte)'\r' ? start : -1;
    }
}

using System.Text;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>An open element of the document: its name and place, its frames, and the text since its last child. Levels are reused.</summary>
internal sealed class ElementLevel
{
    private readonly List<ElementFrame> _pool = [];
    private readonly List<(string LocalName, string NamespaceUri, int Count)> _children = [];
    private readonly StringBuilder _moreText = new();
    private string _text = "";

    /// <summary>The frames that still follow the element.</summary>
    public List<ElementFrame> Frames { get; } = [];

    public string LocalName { get; private set; } = "";

    public string NamespaceUri { get; private set; } = "";

    public int NameNumber { get; set; }

    public DocumentPosition Position { get; private set; }

    /// <summary>Which of its siblings of the same name the element is, from 1.</summary>
    public int Ordinal { get; private set; }

    public bool HasChildren { get; set; }

    /// <summary>Whether the element stands where none may, so that its parent does not step over it.</summary>
    public bool IsStray { get; set; }

    /// <summary>Where the parent will stand after the element, if that was clear at its start tag; else null.</summary>
    public ContentState? Next { get; set; }

    /// <summary>The branch of the parent's content in which <see cref="Next"/> stands.</summary>
    public int NextBranch { get; set; }

    /// <summary>Whether there is text since the last child, white space included.</summary>
    public bool HasText => _text.Length > 0;

    public DocumentPosition TextPosition { get; private set; }

    /// <summary>The text since the last child.</summary>
    public string Text
    {
        get
        {
            if (_moreText.Length > 0)
            {
                _text += _moreText.ToString();
                _moreText.Clear();
            }

            return _text;
        }
    }

    public void Begin(string localName, string namespaceUri, DocumentPosition position, int ordinal)
    {
        LocalName = localName;
        NamespaceUri = namespaceUri;
        Position = position;
        Ordinal = ordinal;
        HasChildren = false;
        IsStray = false;
        Next = null;
        Frames.Clear();
        _children.Clear();
        ClearText();
    }

    public ElementFrame AddFrame()
    {
        if (Frames.Count == _pool.Count)
        {
            _pool.Add(new ElementFrame());
        }

        ElementFrame frame = _pool[Frames.Count];
        Frames.Add(frame);
        return frame;
    }

    /// <summary>Removes the frames that are marked as dead; they stay in the pool.</summary>
    public void DropDeadFrames()
    {
        int kept = 0;
        for (int i = 0; i < Frames.Count; i++)
        {
            // The frames are the first of the pool, in the same order.
            ElementFrame frame = Frames[i];
            if (!frame.IsDead)
            {
                (_pool[kept], _pool[i]) = (frame, _pool[kept]);
                (Frames[kept], Frames[i]) = (frame, Frames[kept]);
                kept++;
            }
        }

        Frames.RemoveRange(kept, Frames.Count - kept);
    }

    public void AddText(string text, DocumentPosition position)
    {
        if (_text.Length == 0)
        {
            _text = text;
            TextPosition = position;
        }
        else
        {
            _moreText.Append(text);
        }
    }

    public void ClearText()
    {
        _text = "";
        _moreText.Clear();
    }

    /// <summary>Counts a child; its number among those of its name.</summary>
    public int CountChild(string localName, string namespaceUri)
    {
        for (int i = _children.Count - 1; i >= 0; i--)
        {
            (string knownName, string knownNamespace, int count) = _children[i];
            if (knownName == localName && knownNamespace == namespaceUri)
            {
                _children[i] = (knownName, knownNamespace, count + 1);
                return count + 1;
            }
        }

        _children.Add((localName, namespaceUri, 1));
        return 1;
    }
}

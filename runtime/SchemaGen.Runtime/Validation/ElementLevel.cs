using System.Text;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>An open element of the document: its name and place, its frames, and the text since its last child. Levels are reused.</summary>
internal sealed class ElementLevel
{
    private readonly SiblingCounter _children = new();
    private ElementFrame[] _frames = [new ElementFrame()];
    private int _frameCount;
    private ReadOnlyMemory<char> _text;
    private StringBuilder? _moreText;

    /// <summary>The frames that still follow the element.</summary>
    public ReadOnlySpan<ElementFrame> Frames => _frames.AsSpan(0, _frameCount);

    /// <summary>The only frame, or null if there are none or several.</summary>
    public ElementFrame? SingleFrame => _frameCount == 1 ? _frames[0] : null;

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

    /// <summary>The form of the start tag, if the element is a value and the form says something.</summary>
    public XmlSourceForm? ValueForm { get; set; }

    /// <summary>Whether there is text since the last child, white space included.</summary>
    public bool HasText => _text.Length > 0;

    public DocumentPosition TextPosition { get; private set; }

    /// <summary>The text since the last child.</summary>
    public string Text => Characters.ToString();

    /// <summary>The text since the last child, perhaps where it stands in the document.</summary>
    public ReadOnlyMemory<char> Characters
    {
        get
        {
            if (_moreText is { Length: > 0 })
            {
                _text = string.Concat(_text.Span, _moreText.ToString()).AsMemory();
                _moreText.Clear();
            }

            return _text;
        }
    }

    public void Begin(string localName, string namespaceUri, int nameNumber, DocumentPosition position, int ordinal)
    {
        LocalName = localName;
        NamespaceUri = namespaceUri;
        NameNumber = nameNumber;
        Position = position;
        Ordinal = ordinal;
        HasChildren = false;
        IsStray = false;
        Next = null;
        ValueForm = null;
        _frameCount = 0;
        _children.Clear();
        ClearText();
    }

    public ElementFrame AddFrame()
    {
        if (_frameCount == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
            for (int i = _frameCount; i < _frames.Length; i++)
            {
                _frames[i] = new ElementFrame();
            }
        }

        return _frames[_frameCount++];
    }

    /// <summary>Removes the frames that are marked as dead; they are used again.</summary>
    public void DropDeadFrames()
    {
        int kept = 0;
        for (int i = 0; i < _frameCount; i++)
        {
            if (!_frames[i].IsDead)
            {
                (_frames[kept], _frames[i]) = (_frames[i], _frames[kept]);
                kept++;
            }
        }

        _frameCount = kept;
    }

    public void AddText(ReadOnlyMemory<char> text, DocumentPosition position)
    {
        if (_text.Length == 0)
        {
            _text = text;
            TextPosition = position;
        }
        else
        {
            (_moreText ??= new StringBuilder()).Append(text);
        }
    }

    /// <summary>Forgets the document, and what was made of it.</summary>
    public void Leave()
    {
        ClearText();
        ValueForm = null;
        foreach (ElementFrame frame in _frames)
        {
            frame?.Node = null;
        }
    }

    public void ClearText()
    {
        _text = default;
        _moreText?.Clear();
    }

    /// <summary>Counts a child; its number among those of its name.</summary>
    public int CountChild(int nameNumber, string localName, string namespaceUri, bool isMentioned) => isMentioned
        ? _children.Count(nameNumber)
        : _children.Count(localName, namespaceUri);
}

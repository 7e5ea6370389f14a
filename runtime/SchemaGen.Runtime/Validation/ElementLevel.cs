namespace SchemaGen.Runtime.Validation;

/// <summary>An open element of the document: its name and its frames. Levels are reused.</summary>
internal sealed class ElementLevel
{
    private readonly ElementFrame _first = new();
    private ElementFrame[]? _frames;
    private int _frameCount;

    /// <summary>The frames that still follow the element.</summary>
    public ReadOnlySpan<ElementFrame> Frames => _frames is null ? new ReadOnlySpan<ElementFrame>(in _first)[.._frameCount] : _frames.AsSpan(0, _frameCount);

    /// <summary>Whether no pattern follows the element.</summary>
    public bool IsEmpty => _frameCount == 0;

    /// <summary>The only frame, or null if there are none or several.</summary>
    public ElementFrame? SingleFrame => _frameCount != 1 ? null : _frames is null ? _first : _frames[0];

    /// <summary>The number of the name; if it was taken for another, of that.</summary>
    public int Name { get; set; }

    /// <summary>The numbers of the children so far, by name.</summary>
    public SiblingCounter Children { get; } = new();

    /// <summary>The number of the element among its siblings with the same name, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The number of child elements so far.</summary>
    public int ChildCount { get; set; }

    /// <summary>Whether the element stands where none can, so that its parent does not step over it.</summary>
    public bool IsStray { get; set; }

    /// <summary>Whether its name was guessed: what is in it is not judged by the guess.</summary>
    public bool IsGuessed { get; set; }

    /// <summary>Whether white space by itself can be a value between the tags.</summary>
    public bool KeepsBlanks { get; set; }

    /// <summary>The state of the parent after the element, if that was clear at its start tag; else -1.</summary>
    public int Next { get; set; }

    /// <summary>The branch of the parent's content in which <see cref="Next"/> is.</summary>
    public int NextBranch { get; set; }

    /// <summary>The number of the element in the index of the document.</summary>
    public int Index { get; set; }

    /// <summary>The ways to read the children, after an error among them; else null.</summary>
    public ContentReadings? Readings { get; set; }

    public void Begin(int name, int ordinal)
    {
        Name = name;
        Ordinal = ordinal;
        ChildCount = 0;
        IsStray = false;
        IsGuessed = false;
        KeepsBlanks = false;
        Next = -1;
        Readings = null;
        _frameCount = 0;
        Children.Clear();
    }

    public ElementFrame AddFrame()
    {
        if (_frameCount == 0 && _frames is null)
        {
            _frameCount = 1;
            return _first;
        }

        _frames ??= [_first];
        if (_frameCount == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        return _frames[_frameCount++] ??= new ElementFrame();
    }

    /// <summary>Removes the frames that are marked as dead; they are used again.</summary>
    public void DropDeadFrames()
    {
        int kept = 0;
        for (int i = 0; i < _frameCount && _frames is not null; i++)
        {
            if (!_frames[i].IsDead)
            {
                (_frames[kept], _frames[i]) = (_frames[i], _frames[kept]);
                kept++;
            }
        }

        _frameCount = _frames is not null ? kept : _first.IsDead ? 0 : _frameCount;
    }
}

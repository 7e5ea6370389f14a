using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// The text since the last tag. One piece stays where it is in the document; several, which comments and CDATA sections separate, are joined.
/// </summary>
internal sealed class PendingText(XmlTokenizer tokens)
{
    private byte[] _joined = new byte[256];
    private int _start;
    private int _length;
    private bool _isJoined;
    private int _firstIndex;
    private DocumentPosition _firstPosition;

    /// <summary>Whether there is text, white space included.</summary>
    public bool HasText { get; private set; }

    /// <summary>Whether it is white space only, or nothing.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => (_isJoined ? _joined : tokens.Bytes).AsSpan(_start, _length);

    /// <summary>The position of the first character that is not white space.</summary>
    public DocumentPosition Position => _firstIndex >= 0 ? tokens.PositionOf(_firstIndex) : _firstPosition;

    public void Clear()
    {
        _start = 0;
        _length = 0;
        _isJoined = false;
        HasText = false;
        IsBlank = true;
    }

    /// <summary>Adds the latest token.</summary>
    public void Add()
    {
        ReadOnlySpan<byte> value = tokens.Value;
        if (value.IsEmpty)
        {
            return;
        }

        if (IsBlank)
        {
            int first = value.IndexOfAnyExcept(" \t\r\n"u8);
            IsBlank = first < 0;
            _firstIndex = FirstIndex();
        }

        if (!HasText && tokens.IsValueInPlace)
        {
            _start = tokens.ValueStart;
            _length = value.Length;
        }
        else
        {
            Join(Text);
            Append(value);
        }

        HasText = true;
    }

    /// <summary>The document's text leaves the window.</summary>
    public void GiveUp()
    {
        if (!HasText)
        {
            return;
        }

        Join(Text);
        if (_firstIndex >= 0)
        {
            _firstPosition = tokens.PositionOf(_firstIndex);
            _firstIndex = -1;
        }
    }

    private int FirstIndex()
    {
        int index = tokens.IsValueInPlace ? tokens.ValueStart : tokens.TokenStart;
        while (XmlCharacters.IsSpace(tokens.Bytes[index]) && index < tokens.Position)
        {
            index++;
        }

        return index;
    }

    private void Join(ReadOnlySpan<byte> text)
    {
        if (!_isJoined)
        {
            Reserve(text.Length);
            text.CopyTo(_joined);
            _isJoined = true;
            _start = 0;
        }
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        Reserve(_length + text.Length);
        text.CopyTo(_joined.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int length)
    {
        if (length > _joined.Length)
        {
            Array.Resize(ref _joined, Math.Max(_joined.Length * 2, length));
        }
    }
}

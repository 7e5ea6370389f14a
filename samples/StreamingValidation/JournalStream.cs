namespace StreamingValidation;

/// <summary>A journal of any size as a stream that makes its bytes when somebody reads them. As a whole it is nowhere.</summary>
/// <param name="size">After this many bytes there are no more entries.</param>
/// <param name="hasMistake">Whether an entry is wrong: the first one behind nine tenths of the journal.</param>
internal sealed class JournalStream(long size, bool hasMistake) : Stream
{
    private const int LinesBeforeEntries = 2;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly JournalEntries _entries = new();
    private int _start;
    private int _end;
    private bool _isBegun;
    private bool _isEnded;

    /// <summary>Is called now and then while the journal is read.</summary>
    public Action<JournalStream>? Progress { get; init; }

    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>How many elements were made.</summary>
    public long Elements => _entries.Elements + 1;

    /// <summary>The line of the wrong entry, from 1; null as long as there is none.</summary>
    public long? MistakeLine { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !_isEnded)
        {
            Progress?.Invoke(this);
            Fill();
        }

        int count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        BytesRead += count;
        return count;
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fill()
    {
        (_start, _end) = (0, 0);
        if (!_isBegun)
        {
            Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<journal host=\"example\">\n"u8);
            _isBegun = true;
        }

        while (BytesRead + _end < size && _buffer.Length - _end >= JournalEntries.LargestSize)
        {
            AddEntry();
        }

        if (BytesRead + _end >= size)
        {
            Add("</journal>\n"u8);
            _isEnded = true;
        }
    }

    private void AddEntry()
    {
        bool isWrong = hasMistake && MistakeLine is null && BytesRead + _end >= size / 10 * 9;
        if (isWrong)
        {
            MistakeLine = LinesBeforeEntries + _entries.Lines + 1;
        }

        _end += _entries.WriteNext(_buffer.AsSpan(_end), isWrong);
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_end));
        _end += text.Length;
    }
}

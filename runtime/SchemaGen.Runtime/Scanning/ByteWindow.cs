using System.Text;
using System.Xml;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning;

/// <summary>
/// The bytes that are scanned: a whole document, or a window that moves over a source of any length. They are valid UTF-8. Zeros follow the last
/// byte, which no document may contain, so that no loop looks for the end and words of eight bytes can be loaded anywhere.
/// </summary>
internal abstract class ByteWindow
{
    /// <summary>The number of zeros after the last byte.</summary>
    public const int Padding = 16;

    private const int FirstSize = 64 * 1024;

    // Kept for the next source.
    private byte[]? _window;
    private IByteSource? _source;
    private IPositionMap? _map;

    // Where the origin is: the first byte of the document, or of the window once it has moved.
    private int _origin;
    private int _originLine;
    private int _originColumn;

    // A place in the window whose line and column are known; most questions are about later places.
    private int _known;
    private int _knownLine;
    private int _knownColumn;

    /// <inheritdoc cref="ScannerLimits.MaxTokenBytes" />
    public int MaxTokenBytes { get; init; } = ScannerLimits.MaxTokenBytes;

    /// <summary>The bytes; those before <see cref="End"/> belong to the document.</summary>
    public byte[] Bytes { get; private set; } = new byte[Padding];

    /// <summary>The end of the bytes: the index of the first zero.</summary>
    protected int End { get; private set; }

    /// <summary>The index of the last left angle bracket in the window over a source, negative if there is none. No tag has one in it, so that each that starts before is in the window to its end.</summary>
    protected int LastMarkup { get; private set; }

    /// <summary>The index of the next byte to scan.</summary>
    public int Position { get; protected set; }

    /// <summary>The offset in the document of the first byte of the window.</summary>
    protected long WindowOffset { get; private set; }

    /// <summary>Whether the window reaches the end of the document.</summary>
    protected bool IsFinal { get; private set; }

    /// <summary>Starts with a whole document.</summary>
    /// <param name="bytes">The document, then zeros.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="map">Where the bytes come from; null if they are the document as it was read.</param>
    protected void BeginWindow(byte[] bytes, int start, int end, IPositionMap? map = null)
    {
        Bytes = bytes;
        Position = start;
        End = end;
        IsFinal = true;
        _source = null;
        _map = map;
        BeginPositions(start);
    }

    /// <summary>Starts with a source; <see cref="Fill"/> gets the first bytes.</summary>
    protected void BeginWindow(IByteSource source)
    {
        Bytes = _window ??= new byte[FirstSize];
        Position = 0;
        End = 0;
        LastMarkup = -1;
        IsFinal = false;
        _source = source;
        _map = source;
        BeginPositions(0);
    }

    /// <summary>Reads more of the document. Bytes before <see cref="Position"/> are given up first.</summary>
    public void Fill()
    {
        MakeRoom();
        Accept(_source!.Read(Free.Span));
    }

    /// <inheritdoc cref="Fill" />
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        Accept(await _source!.ReadAsync(Free, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The line and the column, in UTF-16 units, of a byte in the window; both from 1.</summary>
    public DocumentPosition PositionOf(int index)
    {
        if (_map?.Locate(WindowOffset + index) is { } original)
        {
            return original;
        }

        if (index < _known)
        {
            (int line, int column) = Advance(_origin, index, _originLine, _originColumn);
            return new DocumentPosition(line, column);
        }

        (_knownLine, _knownColumn) = Advance(_known, index, _knownLine, _knownColumn);
        _known = index;
        return new DocumentPosition(_knownLine, _knownColumn);
    }

    /// <summary>The bytes before an index will leave the window: the last chance to ask for their positions.</summary>
    protected abstract void GiveUp(int index);

    /// <summary>An error at an index.</summary>
    protected XmlException Error(string message, int index)
    {
        (int line, int column) = PositionOf(index);
        return new XmlException(message, null, line, column);
    }

    /// <summary>The error that something else is expected at the position.</summary>
    protected XmlException Unexpected(string expected) => Error($"Found {Found()}; expected {expected}", Position);

    /// <summary>The character at the position, in words.</summary>
    protected string Found()
    {
        if (Position >= End)
        {
            return "the end of the document";
        }

        Rune.DecodeFromUtf8(Bytes.AsSpan(Position, End - Position), out Rune rune, out _);
        return rune.Value < ' ' ? $"the character 0x{rune.Value:X4}" : $"'{rune}'";
    }

    private Memory<byte> Free => Bytes.AsMemory(End, Bytes.Length - Padding - End);

    private void BeginPositions(int start)
    {
        WindowOffset = 0;
        _known = _origin = start;
        _knownLine = _originLine = 1;
        _knownColumn = _originColumn = 1;
    }

    private void MakeRoom()
    {
        if (Position > 0)
        {
            GiveUp(Position);
            DocumentPosition origin = PositionOf(Position);
            Bytes.AsSpan(Position, End - Position).CopyTo(Bytes);
            WindowOffset += Position;
            _source!.GiveUp(WindowOffset);
            End -= Position;
            LastMarkup -= Position;
            Position = 0;
            _known = _origin = 0;
            (_originLine, _originColumn) = origin;
            (_knownLine, _knownColumn) = origin;
        }

        if (End > Bytes.Length / 2)
        {
            if (Bytes.Length >= MaxTokenBytes)
            {
                DocumentPosition start = PositionOf(Position);
                throw new LimitException($"A text, a tag or a comment is longer than {MaxTokenBytes} bytes", start);
            }

            byte[] larger = new byte[Bytes.Length * 2];
            Bytes.AsSpan(0, End).CopyTo(larger);
            Bytes = larger;
        }
    }

    private void Accept(int count)
    {
        // No document has a zero: what is behind it is not asked for.
        Span<byte> added = Bytes.AsSpan(End, count);
        int zero = added.IndexOf((byte)0);
        IsFinal = count == 0 || zero >= 0;
        LastMarkup = added.LastIndexOf((byte)'<') is >= 0 and int markup ? End + markup : LastMarkup;
        End += zero >= 0 ? zero + 1 : count;
        Bytes.AsSpan(End, Padding).Clear();
    }

    private (int Line, int Column) Advance(int from, int to, int line, int column)
    {
        ReadOnlySpan<byte> bytes = Bytes.AsSpan(from, to - from);
        int lineStart = bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        if (lineStart > 0)
        {
            ReadOnlySpan<byte> lines = bytes[..lineStart];
            int feeds = lines.Count((byte)'\n');
            line += feeds + LoneReturns(lines, Bytes[from + lineStart]);
            column = 1;
        }

        foreach (byte b in bytes[lineStart..])
        {
            column += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return (line, column);
    }

    private static int LoneReturns(ReadOnlySpan<byte> lines, byte next)
    {
        int count = 0;
        for (int start = lines.IndexOf((byte)'\r'); start >= 0;)
        {
            byte after = start + 1 < lines.Length ? lines[start + 1] : next;
            count += after == '\n' ? 0 : 1;
            int more = lines[(start + 1)..].IndexOf((byte)'\r');
            start = more < 0 ? -1 : start + 1 + more;
        }

        return count;
    }
}

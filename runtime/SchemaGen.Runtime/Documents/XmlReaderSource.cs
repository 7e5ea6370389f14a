using System.Buffers;
using System.Text.Unicode;
using System.Xml;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Documents;

/// <summary>
/// What an XmlReader reads, written out again as text: one element from its start tag, or a whole document. Entities are expanded then, and
/// defaults are there. Positions are the reader's. Reused for many readers.
/// </summary>
internal sealed class XmlReaderSource : IByteSource
{
    private const int PieceLength = 2 * 1024;
    private const int ShortText = 32;

    // A longer piece is not kept for the next reader.
    private const int LongestKept = 64 * 1024;

    private static readonly SearchValues<char> SpecialInValues = SearchValues.Create("&<\"\t\n\r");
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> SpecialInBlanks = SearchValues.Create("\r");

    private readonly List<(long Offset, DocumentPosition Position)> _positions = new(64);
    private XmlReader _reader = null!;
    private IXmlLineInfo? _lines;
    private bool _isWhole;
    private byte[] _piece = [];
    private int _pieceStart;
    private int _pieceEnd;
    private long _pieceOffset;
    private bool _isAtEnd;
    private int _depth;

    /// <summary>Starts with a reader.</summary>
    /// <param name="reader">The reader: before the document, or at or before an element.</param>
    /// <param name="isWhole">Whether a reader that stands before the document is read to the document's end; else to the end of the element.</param>
    public void Begin(XmlReader reader, bool isWhole)
    {
        _reader = reader;
        _lines = reader is IXmlLineInfo lines && lines.HasLineInfo() ? lines : null;
        _isWhole = isWhole && reader.ReadState == ReadState.Initial;
        _positions.Clear();
        (_pieceStart, _pieceEnd, _pieceOffset, _isAtEnd, _depth) = (0, 0, 0, false, 0);
        reader.MoveToElement();
        if (reader.ReadState == ReadState.Initial)
        {
            Move();
        }
    }

    /// <summary>Lets go of the reader.</summary>
    public void Leave()
    {
        _reader = null!;
        _lines = null;
        if (_piece.Length > LongestKept)
        {
            _piece = [];
        }
    }

    public int Read(Span<byte> destination)
    {
        if (_pieceStart == _pieceEnd)
        {
            _pieceOffset += _pieceEnd;
            _pieceStart = 0;
            _pieceEnd = 0;
            while (_pieceEnd < PieceLength && !_isAtEnd)
            {
                WriteNode();
            }
        }

        int count = Math.Min(destination.Length, _pieceEnd - _pieceStart);
        _piece.AsSpan(_pieceStart, count).CopyTo(destination);
        _pieceStart += count;
        return count;
    }

    public ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken) => ValueTask.FromResult(Read(destination.Span));

    public DocumentPosition? Locate(long offset)
    {
        if (_lines is null)
        {
            return new DocumentPosition(0, 0);
        }

        int index = _positions.BinarySearch((offset, default), Comparer<(long Offset, DocumentPosition)>.Create(static (left, right) => left.Offset.CompareTo(right.Offset)));
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? new DocumentPosition(1, 1) : _positions[index].Position;
    }

    public void GiveUp(long offset)
    {
        int count = _positions.FindIndex(known => known.Offset >= offset);
        _positions.RemoveRange(0, Math.Max((count < 0 ? _positions.Count : count) - 1, 0));
    }

    private void WriteNode()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                bool isEmpty = _reader.IsEmptyElement;
                WriteStartTag(isEmpty);
                if (!isEmpty)
                {
                    _depth++;
                }
                else if (EndsHere())
                {
                    return;
                }

                break;
            case XmlNodeType.EndElement:
                _depth--;
                Write("</"u8);
                Write(_reader.Name);
                Write(">"u8);
                if (EndsHere())
                {
                    return;
                }

                break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                WriteText(_reader.Value);
                break;
            case XmlNodeType.Comment when _depth > 0:
                Write("<!--"u8);
                Write(_reader.Value);
                Write("-->"u8);
                break;
            case XmlNodeType.ProcessingInstruction when _depth > 0:
                Write("<?"u8);
                Write(_reader.Name);
                Write(" "u8);
                Write(_reader.Value);
                Write("?>"u8);
                break;
            case XmlNodeType.EntityReference:
                throw new XmlException($"Reference to undeclared entity '{_reader.Name}'", null, _lines?.LineNumber ?? 0, _lines?.LinePosition ?? 0);
            case XmlNodeType.DocumentType when _reader.Settings?.DtdProcessing != DtdProcessing.Parse:
                throw new DoctypeException(_lines?.LineNumber ?? 0, _lines?.LinePosition ?? 0);
        }

        Move();
    }

    private bool EndsHere()
    {
        if (_depth > 0 || _isWhole)
        {
            return false;
        }

        Move();
        _isAtEnd = true;
        return true;
    }

    private void Move()
    {
        try
        {
            _isAtEnd = !_reader.Read();
        }
        catch (XmlException exception) when (_reader.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            // A reader that prohibits DTDs says so by an exception; it has no code of its own.
            throw new DoctypeException(exception.LineNumber, exception.LinePosition);
        }
    }

    private void WriteStartTag(bool isEmpty)
    {
        Write("<"u8);
        Mark();
        Write(_reader.Name);
        List<string>? declared = _depth == 0 && !_isWhole ? [] : null;
        while (_reader.MoveToNextAttribute())
        {
            Write(" "u8);
            Mark();
            WriteAttribute(_reader.Name, _reader.Value);
            declared?.Add(_reader.Name);
        }

        _reader.MoveToElement();
        if (declared is not null && _reader.Depth > 0 && _reader is IXmlNamespaceResolver resolver)
        {
            foreach ((string prefix, string namespaceUri) in resolver.GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
            {
                string name = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}";
                if (!declared.Contains(name) && (prefix.Length > 0 || namespaceUri.Length > 0))
                {
                    Write(" "u8);
                    WriteAttribute(name, namespaceUri);
                }
            }
        }

        Write(isEmpty ? " />"u8 : ">"u8);
    }

    private void WriteAttribute(string name, string value)
    {
        Write(name);
        Write("=\""u8);
        WriteEscaped(value, SpecialInValues);
        Write("\""u8);
    }

    private void WriteText(string text)
    {
        int blanks = text.AsSpan().IndexOfAnyExcept(Values.WhiteSpace.Characters);
        if (_depth == 0 || blanks != 0 || _lines is null)
        {
            int length = blanks < 0 ? text.Length : blanks;
            WriteEscaped(text.AsSpan(0, length), SpecialInBlanks);
            Mark(text.AsSpan(0, length));
            WriteEscaped(text.AsSpan(length), SpecialInText);
            return;
        }

        Mark();
        WriteEscaped(text, SpecialInText);
    }

    private void Mark(ReadOnlySpan<char> before = default)
    {
        if (_lines is not null)
        {
            int last = before.LastIndexOf('\n');
            DocumentPosition position = last < 0
                ? new DocumentPosition(_lines.LineNumber, _lines.LinePosition + before.Length)
                : new DocumentPosition(_lines.LineNumber + before.Count('\n'), before.Length - last);
            _positions.Add((_pieceOffset + _pieceEnd, position));
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and int index)
        {
            Write(text[..index]);
            Write(text[index] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#9;"u8,
                '\n' => "&#10;"u8,
                _ => "&#13;"u8,
            });
            text = text[(index + 1)..];
        }

        Write(text);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        if (text.Length <= ShortText && TryWriteAscii(text))
        {
            return;
        }

        // Half of a surrogate pair, which a reader that does not check characters can give, is not allowed anywhere.
        if (Utf8.FromUtf16(text, _piece.AsSpan(_pieceEnd), out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new XmlException("Half of a surrogate pair is not allowed", null, _lines?.LineNumber ?? 0, _lines?.LinePosition ?? 0);
        }

        _pieceEnd += written;
    }

    // Most names and values are too short for the transcoder's start to pay.
    private bool TryWriteAscii(ReadOnlySpan<char> text)
    {
        Span<byte> destination = _piece.AsSpan(_pieceEnd, text.Length);
        for (int i = 0; i < destination.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                return false;
            }

            destination[i] = (byte)text[i];
        }

        _pieceEnd += text.Length;
        return true;
    }

    private void Write(ReadOnlySpan<byte> ascii)
    {
        Reserve(ascii.Length);
        ascii.CopyTo(_piece.AsSpan(_pieceEnd));
        _pieceEnd += ascii.Length;
    }

    private void Reserve(int length)
    {
        if (_pieceEnd + length > _piece.Length)
        {
            Array.Resize(ref _piece, Math.Max(_piece.Length * 2, _pieceEnd + length));
        }
    }
}

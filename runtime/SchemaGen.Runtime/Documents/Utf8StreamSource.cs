using System.Text;
using System.Text.Unicode;
using System.Xml;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Documents;

/// <summary>A stream of any length, in any encoding, as UTF-8 piece by piece. The stream stays open.</summary>
internal sealed class Utf8StreamSource : IByteSource
{
    private readonly Stream _stream;
    private Stream? _decoded;
    private byte[] _held = [];
    private bool _isAtEnd;

    // The last bytes of a piece, if a character goes on in the next.
    private int _heldLength;

    public Utf8StreamSource(Stream stream) => _stream = stream;

    public int Read(Span<byte> destination)
    {
        if (_decoded is null)
        {
            byte[] head = new byte[EncodingDetection.HeadLength];
            Begin(head.AsMemory(0, _stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }

        while (true)
        {
            int length = TakeHeld(destination);
            try
            {
                int read = _decoded!.Read(destination[length..]);
                _isAtEnd = read == 0;
                length = Check(destination, length + read);
            }
            catch (DecoderFallbackException exception)
            {
                throw NotDecoded(exception);
            }

            if (length > 0 || _isAtEnd)
            {
                return length;
            }
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        if (_decoded is null)
        {
            byte[] head = new byte[EncodingDetection.HeadLength];
            Begin(head.AsMemory(0, await _stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)));
        }

        while (true)
        {
            int length = TakeHeld(destination.Span);
            try
            {
                int read = await _decoded!.ReadAsync(destination[length..], cancellationToken).ConfigureAwait(false);
                _isAtEnd = read == 0;
                length = Check(destination.Span, length + read);
            }
            catch (DecoderFallbackException exception)
            {
                throw NotDecoded(exception);
            }

            if (length > 0 || _isAtEnd)
            {
                return length;
            }
        }
    }

    public DocumentPosition? Locate(long offset) => null;

    public void GiveUp(long offset)
    {
    }

    private static XmlException NotDecoded(DecoderFallbackException exception) =>
        new($"Bytes are not allowed in the document's encoding: {Convert.ToHexString(exception.BytesUnknown ?? [])}");

    private void Begin(ReadOnlyMemory<byte> head)
    {
        DocumentEncoding encoding = EncodingDetection.Detect(head.Span, out int markLength);
        Stream whole = new ResumedStream(head[markLength..], _stream);
        _decoded = encoding.IsUtf8 ? whole : Encoding.CreateTranscodingStream(whole, encoding.Encoding, Encoding.UTF8, leaveOpen: true);
        _held = new byte[4];
    }

    private int TakeHeld(Span<byte> destination)
    {
        int length = _heldLength;
        _held.AsSpan(0, length).CopyTo(destination);
        _heldLength = 0;
        return length;
    }

    /// <summary>Holds back the start of a character at the end of a piece.</summary>
    private int Check(ReadOnlySpan<byte> piece, int length)
    {
        int complete = _isAtEnd ? length : CompleteLength(piece[..length]);
        if (!Utf8.IsValid(piece[..complete]))
        {
            throw new XmlException("The document has bytes that are not allowed in UTF-8");
        }

        piece[complete..length].CopyTo(_held);
        _heldLength = length - complete;
        return complete;
    }

    private static int CompleteLength(ReadOnlySpan<byte> piece)
    {
        for (int back = 1; back <= Math.Min(3, piece.Length); back++)
        {
            byte b = piece[^back];
            if (b >= 0xC0)
            {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? piece.Length - back : piece.Length;
            }

            if (b < 0x80)
            {
                break;
            }
        }

        return piece.Length;
    }
}

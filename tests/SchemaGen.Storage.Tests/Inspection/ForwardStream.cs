using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>An upload: bytes that come in pieces and only once, followed by zeros up to a length.</summary>
internal sealed class ForwardStream(byte[] bytes, Func<int> nextPiece) : ForwardOnlyStream
{
    public ForwardStream(byte[] bytes, int piece)
        : this(bytes, () => piece)
    {
    }

    private long _position;

    /// <summary>How long it is, if longer than its bytes.</summary>
    public long TotalLength { get; init; } = bytes.Length;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(Math.Min(buffer.Length, nextPiece()), TotalLength - _position);
        buffer[..count].Clear();
        if (_position < bytes.Length)
        {
            bytes.AsSpan((int)_position, (int)Math.Min(count, bytes.Length - _position)).CopyTo(buffer);
        }

        _position += count;
        return count;
    }
}

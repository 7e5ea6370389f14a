namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>An upload: bytes that come in pieces and only once, followed by zeros up to a length.</summary>
internal sealed class ForwardStream(byte[] bytes, int piece) : Stream
{
    private long _position;

    /// <summary>How long it is, if longer than its bytes.</summary>
    public long TotalLength { get; init; } = bytes.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(Math.Min(buffer.Length, piece), TotalLength - _position);
        buffer[..count].Clear();
        if (_position < bytes.Length)
        {
            bytes.AsSpan((int)_position, (int)Math.Min(count, bytes.Length - _position)).CopyTo(buffer);
        }

        _position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

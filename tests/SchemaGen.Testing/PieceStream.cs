namespace SchemaGen.Testing;

/// <summary>A non-seekable stream that returns its bytes in small pieces of varying length, as a network does.</summary>
public sealed class PieceStream(byte[] bytes) : ForwardOnlyStream
{
    private const int LongestPiece = 7;
    private int _position;

    /// <summary>Whether to reject synchronous reads, as a web server does.</summary>
    public bool IsAsynchronous { get; init; }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer) =>
        IsAsynchronous ? throw new InvalidOperationException("Synchronous operations are disallowed.") : Next(buffer);

    /// <inheritdoc />
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Next(buffer.Span));

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Next(buffer.AsSpan(offset, count)));

    private int Next(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(1 + (_position % LongestPiece), buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}

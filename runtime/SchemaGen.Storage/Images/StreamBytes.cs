namespace SchemaGen.Storage.Images;

/// <summary>A seekable stream as bytes.</summary>
internal sealed class StreamBytes(Stream stream) : IByteSource
{
    public long Length { get; } = stream.Length;

    public int Read(long offset, Span<byte> buffer)
    {
        stream.Position = offset;
        return stream.Read(buffer);
    }
}

namespace SchemaGen.Storage.Images;

/// <summary>A part of a file that is an image of its own.</summary>
internal sealed class SlicedBytes(IByteSource source, StorageSlice slice) : IByteSource
{
    private readonly ulong _start = Math.Min(slice.Offset, (ulong)source.Length);

    public long Length => (long)Math.Min(slice.Size ?? ulong.MaxValue, (ulong)source.Length - _start);

    public int Read(long offset, Span<byte> buffer) =>
        offset >= Length ? 0 : source.Read((long)_start + offset, buffer[..(int)Math.Min(buffer.Length, Length - offset)]);
}

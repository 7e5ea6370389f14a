namespace SchemaGen.Storage.Images;

/// <summary>Bytes that can be read at any place.</summary>
internal interface IByteSource
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>The most that can be read at once.</summary>
    int MaxRead => int.MaxValue;

    /// <summary>Reads bytes at an offset; fewer than asked for only at the end, or where the system gives fewer.</summary>
    int Read(long offset, Span<byte> buffer);
}

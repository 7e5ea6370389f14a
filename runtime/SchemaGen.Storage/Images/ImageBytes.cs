namespace SchemaGen.Storage.Images;

/// <summary>
/// What is read of an image: its first two pages at once, since nearly all headers lie there, its last page once, where several formats have a footer,
/// and other places when a header reader asks. Every request has a length that the reader's code bounds, never the image.
/// </summary>
internal sealed class ImageBytes
{
    private const int HeadLength = 8192;
    private const int TailLength = 4096;
    private readonly IByteSource _source;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _headLength;
    private byte[]? _tail;
    private int _tailLength;

    public ImageBytes(IByteSource source)
    {
        _source = source;
        _headLength = Fill(0, _head);
    }

    /// <summary>The file's length in bytes.</summary>
    public long Length => _source.Length;

    /// <summary>The bytes at an offset; fewer where the file ends.</summary>
    public ReadOnlySpan<byte> Read(ulong offset, int count)
    {
        if (offset + (ulong)count <= (ulong)_headLength || _headLength < HeadLength)
        {
            int start = (int)Math.Min(offset, (ulong)_headLength);
            return _head.AsSpan(start, Math.Min(count, _headLength - start));
        }

        if (offset >= (ulong)Length)
        {
            return [];
        }

        count = (int)Math.Min(Math.Min(count, _source.MaxRead), Length - (long)offset);
        long tailStart = Length - TailLength;
        if ((long)offset >= tailStart)
        {
            ReadOnlySpan<byte> tail = Tail(tailStart);
            int start = (int)Math.Min((long)offset - tailStart, tail.Length);
            return tail[start..Math.Min(start + count, tail.Length)];
        }

        byte[] bytes = new byte[count];
        return bytes.AsSpan(0, Fill((long)offset, bytes));
    }

    /// <summary>Fills a buffer with the bytes at an offset.</summary>
    /// <returns>How many there are; fewer than asked for where the file ends.</returns>
    public int Read(ulong offset, Span<byte> buffer) =>
        offset >= (ulong)Length ? 0 : Fill((long)offset, buffer[..(int)Math.Min(Math.Min(buffer.Length, _source.MaxRead), Length - (long)offset)]);

    /// <summary>Whether the bytes pass once.</summary>
    public bool IsPassing => _source.IsPassing;

    /// <summary>A survey of a table; null for one that a stream does not show any more, or not yet.</summary>
    public NumberSurvey? Survey(NumberTable table) => _source.IsPassing ? _source.Survey(table) : NumberSurvey.Of(this, table);

    /// <summary>
    /// A header at the front. If the file ends behind its last field, zeros follow up to its length, as QEMU has it; if it ends before, the header is short.
    /// </summary>
    public ReadOnlySpan<byte> ReadHeader(int length, int lastFieldEnd)
    {
        ReadOnlySpan<byte> bytes = Read(0, length);
        if (bytes.Length == length || bytes.Length < lastFieldEnd)
        {
            return bytes;
        }

        byte[] padded = new byte[length];
        bytes.CopyTo(padded);
        return padded;
    }

    /// <summary>The bytes at an offset up to the first NUL, or fewer where the file ends or <paramref name="most"/> is reached.</summary>
    public ReadOnlySpan<byte> ReadText(ulong offset, int most)
    {
        ReadOnlySpan<byte> near = Read(offset, (int)Math.Min((ulong)most, HeadLength - offset));
        int end = near.IndexOf((byte)0);
        if (end >= 0 || near.Length == most)
        {
            return end < 0 ? near : near[..end];
        }

        ReadOnlySpan<byte> all = Read(offset, most);
        end = all.IndexOf((byte)0);
        return end < 0 ? all : all[..end];
    }

    /// <summary>Whether these bytes stand at an offset.</summary>
    public bool Has(ulong offset, ReadOnlySpan<byte> magic) => Read(offset, magic.Length).SequenceEqual(magic);

    /// <summary>Whether the file begins with these bytes.</summary>
    public bool Has(ReadOnlySpan<byte> magic) => _head.AsSpan(0, _headLength).StartsWith(magic);

    private ReadOnlySpan<byte> Tail(long start)
    {
        if (_tail is null)
        {
            _tail = new byte[TailLength];
            _tailLength = Fill(start, _tail);
        }

        return _tail.AsSpan(0, _tailLength);
    }

    private int Fill(long offset, Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length && _source.Read(offset + filled, buffer[filled..]) is int count && count > 0)
        {
            filled += count;
        }

        return filled;
    }
}

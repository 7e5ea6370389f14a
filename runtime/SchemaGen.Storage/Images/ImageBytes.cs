using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The bytes of an image. The first two pages are read at once, because they contain nearly all headers; the end, where several formats have a footer,
/// and other pages are read on demand. The reader's code bounds the length of every request, never the image.
/// </summary>
internal sealed class ImageBytes : IDisposable
{
    /// <summary>The number of bytes kept from the end by default.</summary>
    public const int TailLength = 4096;

    private const int HeadLength = 8192;
    private const int PageLength = 4096;
    private const int MostPages = 16;
    private readonly IByteSource _source;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _headLength;
    private readonly int _mostTail;
    private readonly List<(ulong Offset, byte[] Bytes)> _pages = [];
    private byte[]? _tail;
    private int _tailLength;

    /// <summary>Begins to read an image.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="tailLength">How much of the end is kept as soon as some of it is asked for; of a stream that passes no more than usual.</param>
    public ImageBytes(IByteSource source, int tailLength = TailLength)
    {
        _source = source;
        _headLength = Fill(0, _head);
        _mostTail = source.IsPassing ? TailLength : tailLength;
    }

    /// <summary>The file's length in bytes.</summary>
    public long Length => _source.Length;

    /// <summary>The bytes at an offset; fewer where the file ends.</summary>
    public ReadOnlySpan<byte> Read(ulong offset, int count)
    {
        if (offset + (ulong)count <= (ulong)_headLength || _headLength < HeadLength)
        {
            int first = (int)Math.Min(offset, (ulong)_headLength);
            return _head.AsSpan(first, Math.Min(count, _headLength - first));
        }

        if (offset >= (ulong)Length)
        {
            return [];
        }

        count = (int)Math.Min(Math.Min(count, _source.MaxRead), Length - (long)offset);
        if ((long)offset >= Length - _mostTail)
        {
            return InTail((long)offset, count);
        }

        int start = (int)(offset % PageLength);
        if (start + count <= PageLength && Page(offset - (uint)start) is { } page)
        {
            return page.AsSpan(Math.Min(start, page.Length), Math.Clamp(page.Length - start, 0, count));
        }

        byte[] bytes = new byte[count];
        return bytes.AsSpan(0, Fill((long)offset, bytes));
    }

    /// <summary>The bytes at an offset, in a buffer unless they are kept anyway; fewer than asked for where the file ends.</summary>
    public ReadOnlySpan<byte> Read(ulong offset, Span<byte> buffer)
    {
        if (offset >= (ulong)Length)
        {
            return [];
        }

        buffer = buffer[..(int)Math.Min(Math.Min(buffer.Length, _source.MaxRead), Length - (long)offset)];
        return _tail is not null && (long)offset >= Length - _mostTail ? InTail((long)offset, buffer.Length) : buffer[..Fill((long)offset, buffer)];
    }

    /// <summary>Nothing that was read is used any more.</summary>
    public void Dispose()
    {
        if (_tail is { } tail)
        {
            _tail = null;
            ArrayPool<byte>.Shared.Return(tail);
        }
    }

    /// <summary>Whether the bytes pass once.</summary>
    public bool IsPassing => _source.IsPassing;

    /// <summary>A survey of a table, and of others that are alike; null where a stream does not show them any more, or not yet.</summary>
    public NumberSurvey? Survey(NumberTable table, ulong[]? others = null) =>
        _source.IsPassing ? _source.Survey(table, others ?? []) : NumberSurvey.Of(this, table, others ?? []);

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

    private ReadOnlySpan<byte> InTail(long offset, int count)
    {
        long first = Math.Max(0, Length - _mostTail);
        if (_tail is null)
        {
            _tail = ArrayPool<byte>.Shared.Rent(_mostTail);
            _tailLength = Fill(first, _tail.AsSpan(0, (int)(Length - first)));
        }

        ReadOnlySpan<byte> tail = _tail.AsSpan(0, _tailLength);
        int start = (int)Math.Min(offset - first, tail.Length);
        return tail[start..Math.Min(start + count, tail.Length)];
    }

    /// <summary>
    /// Returns a page, which is kept because several checks read a few bytes of it; null for a passing stream, or if enough pages are kept.
    /// A page is never reused for another place, so spans of it stay valid.
    /// </summary>
    private byte[]? Page(ulong offset)
    {
        foreach ((ulong place, byte[] kept) in _pages)
        {
            if (place == offset)
            {
                return kept;
            }
        }

        if (_source.IsPassing || _pages.Count == MostPages)
        {
            return null;
        }

        byte[] bytes = new byte[PageLength];
        int length = Fill((long)offset, bytes);
        _pages.Add((offset, length == PageLength ? bytes : bytes[..length]));
        return _pages[^1].Bytes;
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

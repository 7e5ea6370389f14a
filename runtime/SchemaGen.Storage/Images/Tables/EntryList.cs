using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>A list of entries of different lengths, each padded to eight bytes, read in pages within the bounds of <see cref="ImageLimits"/>.</summary>
internal ref struct EntryList(ImageBytes image, ulong offset)
{
    private const int PageLength = 4096;
    private readonly ulong _start = offset;
    private ulong _offset = offset;
    private ReadOnlySpan<byte> _page;
    private ulong _pageOffset = offset;

    /// <summary>Whether the list ended with the file, and not with the budget.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Takes the next bytes of the entry; nothing where the file or the budget ends.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        if (_offset - _start + (uint)length > ImageLimits.ListBytes)
        {
            return [];
        }

        if (_offset - _pageOffset + (uint)length > (ulong)_page.Length)
        {
            _page = image.Read(_offset, Math.Max(length, PageLength));
            _pageOffset = _offset;
            IsAtEnd = _page.Length < length;
        }

        ReadOnlySpan<byte> bytes = IsAtEnd ? [] : _page.Slice((int)(_offset - _pageOffset), length);
        _offset += (uint)length;
        return bytes;
    }

    /// <summary>Passes over the padding behind an entry.</summary>
    public void Align() => _offset = (_offset + 7) & ~7UL;

    /// <summary>A name that is shown and never opened.</summary>
    public static string Label(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}

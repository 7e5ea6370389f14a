using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>A list of entries of different lengths, each padded to eight bytes, read one after the other within the bounds of <see cref="ImageLimits"/>.</summary>
internal ref struct EntryList(ImageBytes image, ulong offset)
{
    private ulong _offset = offset;
    private int _budget = ImageLimits.ListBytes;

    /// <summary>Reads the fixed part of the next entry; nothing where the file or the budget ends.</summary>
    public readonly ReadOnlySpan<byte> Peek(int length) => length <= _budget ? Whole(image.Read(_offset, length), length) : [];

    /// <summary>Takes the next bytes of the entry; nothing where the file or the budget ends.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> bytes = Peek(length);
        _offset += (uint)length;
        _budget -= length;
        return bytes;
    }

    /// <summary>Passes over the padding behind an entry.</summary>
    public void Align() => _offset = (_offset + 7) & ~7UL;

    /// <summary>A name that is shown and never opened.</summary>
    public static string Label(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes, int length) => bytes.Length == length ? bytes : [];
}

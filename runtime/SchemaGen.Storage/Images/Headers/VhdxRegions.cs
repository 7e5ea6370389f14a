using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>The region table of a VHDX: which part of the file is what.</summary>
internal static class VhdxRegions
{
    private const int TableLength = 64 << 10;
    private const int EntryLength = 32;
    private const uint MaxEntries = 2047;
    private const ulong FirstOffset = 192 << 10;
    private const ulong SecondOffset = 256 << 10;
    private static readonly Guid Metadata = new("8B7CA206-4790-4B9A-B8FE-575F050F886E");

    /// <summary>Where the metadata region is; null if neither table says so.</summary>
    public static ulong? FindMetadata(ImageBytes image) => FindMetadata(image, FirstOffset) ?? FindMetadata(image, SecondOffset);

    private static ulong? FindMetadata(ImageBytes image, ulong tableOffset)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(TableLength);
        try
        {
            Span<byte> bytes = buffer.AsSpan(0, TableLength);
            return image.Read(tableOffset, bytes) == TableLength && bytes.StartsWith("regi"u8) && VhdxChecksum.IsValid(bytes) ? FindMetadata(bytes) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ulong? FindMetadata(ReadOnlySpan<byte> bytes)
    {
        LittleEndianFields table = new(bytes);
        uint count = Math.Min(table.U32(8), MaxEntries);
        for (int i = 0; i < count; i++)
        {
            int entry = 16 + (i * EntryLength);
            if (new Guid(bytes.Slice(entry, 16)) == Metadata)
            {
                return table.U64(entry + 16);
            }
        }

        return null;
    }
}

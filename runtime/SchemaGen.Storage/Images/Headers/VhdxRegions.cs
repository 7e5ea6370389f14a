using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>The region table of a VHDX: which part of the file is what.</summary>
/// <param name="Metadata">Where the metadata is.</param>
/// <param name="BlockTable">Where the block allocation table is.</param>
/// <param name="BlockTableLength">The length of its region in bytes, all of which QEMU loads.</param>
internal readonly record struct VhdxRegions(ulong Metadata, ulong BlockTable, uint BlockTableLength)
{
    private const int TableLength = 64 << 10;
    private const int EntryLength = 32;
    private const uint MaxEntries = 2047;
    private const ulong FirstOffset = 192 << 10;
    private const ulong SecondOffset = 256 << 10;
    private static readonly Guid MetadataRegion = new("8B7CA206-4790-4B9A-B8FE-575F050F886E");
    private static readonly Guid BlockTableRegion = new("2DC27766-F623-4200-9D64-115E9BFD4A08");

    /// <summary>The regions that an image has to have; null if neither table has both.</summary>
    public static VhdxRegions? Find(ImageBytes image) => Find(image, FirstOffset) ?? Find(image, SecondOffset);

    private static VhdxRegions? Find(ImageBytes image, ulong tableOffset)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(TableLength);
        try
        {
            Span<byte> bytes = buffer.AsSpan(0, TableLength);
            return image.Read(tableOffset, bytes) == TableLength && bytes.StartsWith("regi"u8) && VhdxChecksum.IsValid(bytes) ? Find(bytes) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static VhdxRegions? Find(ReadOnlySpan<byte> bytes)
    {
        LittleEndianFields table = new(bytes);
        uint count = Math.Min(table.U32(8), MaxEntries);
        ulong? metadata = null;
        (ulong Offset, uint Length)? blocks = null;
        for (int i = 0; i < count; i++)
        {
            int entry = 16 + (i * EntryLength);
            Guid region = new(bytes.Slice(entry, 16));
            if (region == MetadataRegion)
            {
                metadata ??= table.U64(entry + 16);
            }
            else if (region == BlockTableRegion)
            {
                blocks ??= (table.U64(entry + 16), table.U32(entry + 24));
            }
        }

        return metadata is { } place && blocks is { } found ? new VhdxRegions(place, found.Offset, found.Length) : null;
    }
}

using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The region table of a VHDX: which part of the file is what. There are two copies, of which QEMU reads the first alone and others the first that is valid.
/// </summary>
internal sealed record VhdxRegions
{
    private const int TableLength = 64 << 10;
    private const int EntryLength = 32;
    private const uint MaxEntries = 2047;
    private const uint Required = 1;
    private const ulong TableOffset = 192 << 10;
    private const ulong Alignment = 1 << 20;
    private static readonly Guid MetadataRegion = new("8B7CA206-4790-4B9A-B8FE-575F050F886E");
    private static readonly Guid BlockTableRegion = new("2DC27766-F623-4200-9D64-115E9BFD4A08");

    /// <summary>The region of the metadata.</summary>
    public ulong Metadata { get; private set; }

    /// <summary>The region of the block allocation table.</summary>
    public ulong BlockTable { get; private set; }

    /// <summary>The length of its region in bytes, all of which QEMU loads.</summary>
    public uint BlockTableLength { get; private set; }

    /// <summary>Everything that is not the disk's: the headers in front, the log and the regions.</summary>
    public List<(string Name, ulong Start, ulong Length)> Structures { get; } = [("the headers", 0, Alignment)];

    /// <summary>Why QEMU refuses the table, or no image has it; null if neither is so.</summary>
    public ProbeError? Error { get; private init; }

    /// <summary>Reads the regions, which are apart from each other and from the log, and in the file.</summary>
    public static VhdxRegions Read(ImageBytes image, VhdxHeader header)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(TableLength);
        try
        {
            ReadOnlySpan<byte> bytes = image.Read(TableOffset, buffer.AsSpan(0, TableLength));
            return bytes.Length == TableLength && bytes.StartsWith("regi"u8) && VhdxChecksum.IsValid(bytes)
                ? Read(bytes, header, (ulong)image.Length)
                : Wrong("is not valid");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static VhdxRegions Wrong(string problem) => new() { Error = ProbeError.BadHeader("region table", problem) };

    private static VhdxRegions Read(ReadOnlySpan<byte> bytes, VhdxHeader header, ulong fileLength)
    {
        LittleEndianFields table = new(bytes);
        if (table.U32(8) > MaxEntries)
        {
            return Wrong($"has {table.U32(8)} entries; it must have at most {MaxEntries}");
        }

        VhdxRegions regions = new();
        regions.Structures.Add(("the log", header.LogOffset, header.LogLength));
        for (int i = 0; i < table.U32(8); i++)
        {
            int entry = 16 + (i * EntryLength);
            Guid region = new(bytes.Slice(entry, 16));
            (ulong start, uint length) = (table.U64(entry + 16), table.U32(entry + 24));
            bool isKnown = region == MetadataRegion || region == BlockTableRegion;
            if (!isKnown && (table.U32(entry + 28) & Required) != 0)
            {
                return new VhdxRegions { Error = ProbeError.Unsupported($"the region {region} of vhdx, which must be known, is not") };
            }

            if (isKnown && (region == MetadataRegion ? regions.Metadata : regions.BlockTable) != 0)
            {
                return Wrong("has a region twice");
            }

            regions.Metadata = region == MetadataRegion ? start : regions.Metadata;
            (regions.BlockTable, regions.BlockTableLength) = region == BlockTableRegion ? (start, length) : (regions.BlockTable, regions.BlockTableLength);
            regions.Structures.Add((region == MetadataRegion ? "the metadata" : region == BlockTableRegion ? "the block table" : "a region", start, length));
        }

        return regions is { Metadata: 0 } or { BlockTable: 0 } ? Wrong("names no metadata or no block allocation table") : regions.CheckPlaces(fileLength) ?? regions;
    }

    /// <summary>The error with the place of a region or of the log; null if there is none. QEMU refuses what overlaps, and makes the file as long as a log beyond its end.</summary>
    private VhdxRegions? CheckPlaces(ulong fileLength)
    {
        StructureMap map = new();
        foreach ((string name, ulong start, ulong length) in Structures)
        {
            if (start % Alignment != 0 || length % Alignment != 0 || start > fileLength || length > fileLength - start)
            {
                return Wrong($"has {name} of {length} bytes at {start}: it must be whole MiB within the file");
            }

            map.Add(name, start, length);
        }

        return map.FindOverlap() is { } overlap ? Wrong($"has regions that overlap: {overlap}") : null;
    }
}

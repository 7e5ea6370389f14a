namespace SchemaGen.Storage.Images;

/// <summary>VMware's sparse extent, alone with its descriptor inside (VMware's Virtual Disk Format, versions 1 to 3).</summary>
internal sealed class VmdkSparseReader() : VmdkExtentReader
{
    private const int HeaderLength = 79;
    private const int CompressionOffset = 77;
    private const int FooterLength = 3 * (int)Sectors.Size;
    private const uint FooterMarker = 3;
    private const ulong DirectoryAtEnd = ulong.MaxValue;
    private const ulong MaxSectors = long.MaxValue / Sectors.Size;
    private const uint MaxTableEntries = 512;
    private const ulong MaxGranularity = 0x200000;
    private const ulong MaxTables = 32 << 20;
    private const ulong EntryLength = 4;

    /// <summary>The flag that there is a second copy of the directory.</summary>
    private const uint HasCopy = 2;

    /// <summary>The flag that the number 1 in a table of grains stands for zeros.</summary>
    private const uint ZeroGrains = 4;

    public override bool Recognises(ImageBytes image) => image.Has("KDMV"u8);

    public override ImageInfo ReadExtent(ImageBytes image)
    {
        ReadOnlySpan<byte> front = image.Read(0, HeaderLength);
        LittleEndianFields header = new(front);
        bool hasFooter = header.Length == HeaderLength && header.U64(56) == DirectoryAtEnd;
        if (hasFooter)
        {
            if (FindFooter(image) is not ulong footer)
            {
                return Start(image) with { Error = ProbeError.BadHeader("footer", "is not where a stream has it") };
            }

            ReadOnlySpan<byte> back = image.Read(footer, HeaderLength);
            if (!front[4..48].SequenceEqual(back[4..48]) || !front[CompressionOffset..].SequenceEqual(back[CompressionOffset..]))
            {
                // libvirt believes the one in front, QEMU this one.
                return Start(image) with { Error = ProbeError.BadHeader("footer", "does not say what the header says") };
            }

            header = new LittleEndianFields(back);
        }

        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        ulong sectors = header.U64(12);
        ulong grain = header.U64(20);
        ImageInfo info = Start(image) with
        {
            VirtualSize = sectors <= MaxSectors ? sectors * Sectors.Size : null,
            ClusterSize = grain <= MaxGranularity ? grain * Sectors.Size : null,
        };
        if ((Check(header) ?? CheckPlaces(header, (ulong)image.Length)) is { } error)
        {
            return info with { Error = error };
        }

        info = WithTables(info, header) with { Layout = Layout(image, header, hasFooter) };

        // An extent that a descriptor file names has no descriptor.
        return header.U64(28) != 0 && header.U64(36) != 0
            ? info.WithDescriptorInside(image, header.U64(36) * Sectors.Size)
            : info.WithoutDescriptor(image);
    }

    /// <summary>
    /// Adds the directory and its copy, and the buffers: of a compressed grain two grains for what is read and one for what it becomes, of another one the grain
    /// that QEMU writes as a whole when the guest first writes into it.
    /// </summary>
    private static ImageInfo WithTables(ImageInfo info, LittleEndianFields header)
    {
        ulong covered = header.U64(20) * header.U32(44);
        ulong length = (header.U64(12) + covered - 1) / covered * EntryLength;
        ImageTable directory = new("gdOffset", header.U64(56) * Sectors.Size, length, length);
        ImageTable copy = new("rgdOffset", header.U64(48) * Sectors.Size, length, length);
        return info with
        {
            Tables = (header.U32(8) & HasCopy) != 0 ? [directory, copy] : [directory],
            BufferBytes = (IsCompressed(header) ? 3UL : 1UL) * header.U64(20) * Sectors.Size,
        };
    }

    private static VmdkLayout Layout(ImageBytes image, LittleEndianFields header, bool hasFooter)
    {
        ulong covered = header.U64(20) * header.U32(44);
        ulong descriptorEnd = header.U64(28) == 0 ? 0 : (header.U64(28) + header.U64(36)) * Sectors.Size;
        return new VmdkLayout
        {
            Directory = header.U64(56) * Sectors.Size,
            Copy = (header.U32(8) & HasCopy) != 0 ? header.U64(48) * Sectors.Size : null,
            Tables = (header.U64(12) + covered - 1) / covered,
            TableEntries = header.U32(44),
            Grain = header.U64(20),
            TextEnd = Math.Max(descriptorEnd, VmdkDescription.EndOfText(image)),
            IsCompressed = IsCompressed(header),
            IsReadOnly = header.U32(4) == 3 && !IsCompressed(header),
            HasZeroGrains = (header.U32(8) & ZeroGrains) != 0,
            HasFooter = hasFooter,
        };
    }

    private static bool IsCompressed(LittleEndianFields header) => header.U16(CompressionOffset) == 1;

    /// <summary>
    /// What was written as a stream has its final header at the end, between two markers; the sizes in the first one are not known to be right.
    /// </summary>
    private static ulong? FindFooter(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.Length < FooterLength || image.Length % Sectors.Size != 0 ? [] : image.Read((ulong)image.Length - FooterLength, FooterLength);
        if (bytes.Length < FooterLength)
        {
            return null;
        }

        LittleEndianFields footer = new(bytes);
        bool isMarked = footer.U32(8) == 0 && footer.U32(12) == FooterMarker && !bytes.Slice(2 * (int)Sectors.Size, 16).ContainsAnyExcept((byte)0);
        return isMarked && bytes[(int)Sectors.Size..].StartsWith("KDMV"u8) ? (ulong)image.Length - FooterLength + Sectors.Size : null;
    }

    private static ProbeError? CheckPlaces(LittleEndianFields header, ulong fileLength) => true switch
    {
        _ when header.U64(28) > 1 => ProbeError.BadHeader("descriptorOffset", $"is {header.U64(28)}; QEMU and libvirt look for the text in sector 1"),
        _ when header.U64(36) > VmdkDescriptor.MaxLength / Sectors.Size =>
            ProbeError.BadHeader("descriptorSize", $"is {header.U64(36)} sectors, too long for a text"),
        _ when header.U64(48) > MaxSectors => ProbeError.BadHeader("rgdOffset", $"is {header.U64(48)} sectors, beyond 2^63 bytes"),
        _ when header.U64(56) > MaxSectors => ProbeError.BadHeader("gdOffset", $"is {header.U64(56)} sectors, beyond 2^63 bytes"),
        _ when header.U64(64) > fileLength / Sectors.Size => ProbeError.BadHeader("overHead", $"is {header.U64(64)} sectors; the file ends before"),
        _ => null,
    };

    private static ProbeError? Check(LittleEndianFields header)
    {
        uint version = header.U32(4);
        ulong sectors = header.U64(12);
        ulong grain = header.U64(20);
        uint entries = header.U32(44);
        return true switch
        {
            _ when version is 0 or > 3 => ProbeError.Unsupported($"version {version} of vmdk is not known"),
            _ when sectors == 0 => ProbeError.BadHeader("capacity", "is 0"),
            _ when sectors > MaxSectors => ProbeError.BadHeader("capacity", $"is {sectors} sectors, beyond 2^63 bytes"),

            // QEMU asserts it where a block job or a dirty bitmap takes the grain for its unit.
            _ when !Sectors.IsPowerOfTwo(grain, 1, MaxGranularity) =>
                ProbeError.BadHeader("grainSize", $"is {grain}; it must be a power of two from 1 to {MaxGranularity} sectors"),

            // QEMU reads two grains, and counts their bytes in 31 bits.
            _ when grain == MaxGranularity && IsCompressed(header) => ProbeError.BadHeader("grainSize", $"is {grain}, too many sectors for a compressed grain"),
            _ when entries is 0 or > MaxTableEntries => ProbeError.BadHeader("numGTEsPerGT", $"is {entries}; it must be 1 to {MaxTableEntries}"),
            _ when sectors / (grain * entries) > MaxTables => ProbeError.BadHeader("capacity", $"is {sectors} sectors, which need too many tables"),
            _ => null,
        };
    }
}

namespace SchemaGen.Storage.Images;

/// <summary>The footer of a VHD, a copy of which begins dynamic images (Microsoft's Virtual Hard Disk Image Format Specification).</summary>
internal readonly ref struct VhdFooter(ReadOnlySpan<byte> bytes)
{
    /// <summary>The footer's length in bytes.</summary>
    public const int Length = 512;

    /// <summary>The type of a fixed image.</summary>
    public const uint Fixed = 2;

    /// <summary>The type of a dynamic image.</summary>
    public const uint Dynamic = 3;

    /// <summary>The type of an image that holds the differences to a parent.</summary>
    public const uint Differencing = 4;

    private const int ChecksumOffset = 64;
    private const ulong MaxChsSectors = 65535UL * 16 * 255;
    private const ulong MaxSectors = 0xFF000000;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly BigEndianFields _fields = new(bytes);

    public static ReadOnlySpan<byte> Magic => "conectix"u8;

    public ulong DataOffset => _fields.U64(16);

    public uint Type => _fields.U32(60);

    /// <summary>The size that programs see which do not go by the disk's geometry.</summary>
    public ulong CurrentSize => _fields.U64(48);

    /// <summary>The bytes of a cylinder. The geometry is rounded down to whole ones.</summary>
    public ulong CylinderSize => (ulong)_fields.U8(58) * _fields.U8(59) * Sectors.Size;

    /// <summary>
    /// The size that the guest sees. Virtual PC takes it from the disk's geometry, so images of programs that came after it, or whose
    /// geometry is the largest there is, are known by their creator and have it in a field.
    /// </summary>
    public ulong Size
    {
        get
        {
            ulong sectors = (ulong)_fields.U16(56) * _fields.U8(58) * _fields.U8(59);
            return IsSizeFieldMeant || sectors == MaxChsSectors ? Sectors.RoundDown(CurrentSize) : sectors * Sectors.Size;
        }
    }

    private bool IsSizeFieldMeant
    {
        get
        {
            ReadOnlySpan<byte> creator = _bytes.Slice(28, 4);
            return creator.SequenceEqual("win "u8) || creator.SequenceEqual("qem2"u8) || creator.SequenceEqual("d2v "u8)
                || creator.SequenceEqual("tap\0"u8) || creator.SequenceEqual("CTXS"u8);
        }
    }

    /// <summary>The place where QEMU expects the footer at the end: it rounds the length of a file up to whole sectors.</summary>
    public static ulong LastSector(ImageBytes image) => Sectors.RoundUp((ulong)image.Length) - Math.Min(Sectors.RoundUp((ulong)image.Length), Length);

    /// <summary>The footer at the end of a file, of which some programs leave out zeros.</summary>
    public static byte[] ReadLast(ImageBytes image)
    {
        byte[] bytes = new byte[Length];
        image.Read(LastSector(image), Length).CopyTo(bytes);
        return bytes;
    }

    /// <summary>The first field that cannot be.</summary>
    public ProbeError? FirstLie() => true switch
    {
        _ when _fields.U32(12) >> 16 != 1 => ProbeError.Unsupported($"version {_fields.U32(12) >> 16}.{_fields.U32(12) & 0xFFFF} of vpc is not known"),
        _ when _fields.U32(ChecksumOffset) != Checksum() => ProbeError.BadHeader("checksum", "is not that of the footer"),
        _ when Type is not (Fixed or Dynamic or Differencing) => ProbeError.Unsupported($"the disk type {Type} of vpc is not known"),
        _ when Size > MaxSectors * Sectors.Size => ProbeError.BadHeader("current_size", $"is {Size}, beyond 2040 GiB"),
        _ => null,
    };

    /// <summary>The complement of the sum of all bytes but the checksum's.</summary>
    private uint Checksum()
    {
        uint sum = 0;
        for (int i = 0; i < Length; i++)
        {
            sum += i is >= ChecksumOffset and < ChecksumOffset + 4 ? 0u : _bytes[i];
        }

        return ~sum;
    }
}

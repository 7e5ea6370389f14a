using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>The header extensions of qcow2: a list of identifier, length, and content padded to eight bytes.</summary>
internal static class Qcow2Extensions
{
    /// <summary>The maximum number of extensions. Images have up to five; a hostile list can have a quarter of a million empty ones.</summary>
    public const int MaxCount = 1000;

    /// <summary>The longest format name that QEMU reads, in bytes.</summary>
    private const int MaxFormatLength = 15;

    /// <summary>The longest path that systems have, in bytes.</summary>
    private const int MaxDataFileLength = 4095;

    private const uint BackingFormat = 0xE2792ACA;
    private const uint DataFileName = 0x44415441;
    private const uint Bitmaps = 0x23852875;

    // Where the LUKS header of an encrypted image is.
    private const uint EncryptionHeader = 0x0537BE77;
    private const int EncryptionHeaderLength = 16;

    // How much of an image libvirt reads, in bytes.
    private const ulong LibvirtWindow = 33280;
    private const int PrefixLength = 8;
    private const int BitmapsLength = 24;
    private const uint MaxBitmaps = 65535;

    /// <summary>Reads the extensions between two places. A second one of a kind is an error: readers take the first or the last.</summary>
    public static ImageInfo Read(ImageBytes image, ImageInfo info, ulong start, ulong end, bool hasBitmaps)
    {
        ulong offset = start;
        for (int count = 0; offset < end && info.Error is null; count++)
        {
            BigEndianFields prefix = new(image.Read(offset, PrefixLength));
            if (prefix.Length < PrefixLength)
            {
                return info;
            }

            uint id = prefix.U32(0);
            uint length = prefix.U32(4);
            offset += PrefixLength;
            if (offset > end || length > end - offset)
            {
                return info with { Error = ProbeError.BadHeader($"extension 0x{id:X8}", $"has the length {length}, more than there is room for") };
            }

            if (id == 0)
            {
                return info;
            }

            if (count == MaxCount)
            {
                return info with { Error = ProbeError.BadHeader("extensions", $"are more than {MaxCount}") };
            }

            info = Read(image, info, id, offset, length, hasBitmaps);
            offset += (length + 7UL) & ~7UL;
        }

        return info;
    }

    private static ImageInfo Read(ImageBytes image, ImageInfo info, uint id, ulong offset, uint length, bool hasBitmaps) => id switch
    {
        BackingFormat when info.BackingFormat is not null => Twice(info, "backing format name"),
        BackingFormat => ReadFormat(image, info, offset, length),
        DataFileName when info.DataFile is not null => Twice(info, "data file name"),
        DataFileName => ReadDataFile(image, info, offset, length),
        EncryptionHeader when info.HasEncryptionHeader => Twice(info, "encryption header"),
        EncryptionHeader => ReadEncryptionHeader(image, info, offset, length),
        Bitmaps when hasBitmaps && info.BitmapCount > 0 => Twice(info, "directory of bitmaps"),
        Bitmaps when hasBitmaps => ReadBitmaps(image, info, offset, length),
        _ => info,
    };

    // QEMU's block/qcow2.c: what it refuses about the place. It reads the LUKS header within the length that is stated here.
    private static ImageInfo ReadEncryptionHeader(ImageBytes image, ImageInfo info, ulong offset, uint length)
    {
        BigEndianFields fields = new(image.Read(offset, EncryptionHeaderLength));
        ulong place = fields.Length == EncryptionHeaderLength ? fields.U64(0) : 0;
        ProbeError? lie = info.Encryption != ImageEncryption.Luks ? ProbeError.BadHeader("encryption header", "is there, but crypt_method is not 2")
            : length != EncryptionHeaderLength ? ProbeError.BadHeader("encryption header", $"has the length {length}; it must be {EncryptionHeaderLength}")
            : place == 0 || place % info.ClusterSize!.Value != 0 || place >> 56 != 0 ? ProbeError.BadHeader("encryption header", $"is at {place}, where no cluster can start")
            : fields.U64(8) < LuksHeader.Length || fields.U64(8) >> 32 != 0 ? ProbeError.BadHeader("encryption header", $"has {fields.U64(8)} bytes")
            : LuksReader.VersionOf(image, place) != 1 ? ProbeError.BadHeader("encryption header", $"is at {place}, where no header of LUKS version 1 is")
            : image.Read(place, LuksHeader.Length) is { Length: LuksHeader.Length } header ? new LuksHeader(header).FirstLie()
            : ProbeError.BadHeader("encryption header", $"is at {place}; the file ends within it");
        return info with { HasEncryptionHeader = true, Error = lie };
    }

    /// <summary>
    /// What a reader finds differently that does not pass over the padding that QEMU passes over, such as libvirt (<c>qcow2GetExtensions</c>): an extension of odd
    /// length hides those behind it, or makes others of their content. Null if nothing is, or if such a reader finds no data file or LUKS header, because it then
    /// opens none; without a backing format it detects one.
    /// </summary>
    public static string? FindDifferenceWithoutPadding(ImageBytes image, ImageInfo info, Qcow2Header header)
    {
        string? format = null;
        ulong offset = header.Length;
        ulong end = header.BackingOffset != 0 ? header.BackingOffset : LibvirtWindow;
        for (int count = 0; count <= MaxCount && offset + PrefixLength < end; count++)
        {
            BigEndianFields prefix = new(image.Read(offset, PrefixLength));
            if (prefix.Length < PrefixLength || prefix.U32(0) == 0)
            {
                break;
            }

            uint length = prefix.U32(4);
            offset += PrefixLength;
            if (offset + length > LibvirtWindow)
            {
                break;
            }

            switch (prefix.U32(0))
            {
                case BackingFormat:
                    format = Text(image.Read(offset, (int)length));
                    break;
                case DataFileName when info.Features.HasFlag(ImageFeatures.DataFile) && IsOther(image, header, DataFileName, offset, length):
                    return "name of the data file";
                case EncryptionHeader when info.HasEncryptionHeader && IsOther(image, header, EncryptionHeader, offset, length):
                    return "place of the LUKS header";
            }

            offset += length;
        }

        return header is { BackingOffset: not 0, BackingLength: not 0 } && format != info.BackingFormat ? "backing format" : null;
    }

    private static bool IsOther(ImageBytes image, Qcow2Header header, uint id, ulong offset, uint length) =>
        !Find(image, header, id).SequenceEqual(image.Read(offset, (int)Math.Min(length, MaxDataFileLength)));

    /// <summary>The content of the first extension of a kind, of which as much is read as the file has; empty without one.</summary>
    public static ReadOnlySpan<byte> Find(ImageBytes image, Qcow2Header header, uint id)
    {
        ulong offset = header.Length;
        for (int count = 0; count <= MaxCount && offset + PrefixLength <= header.ExtensionsEnd; count++)
        {
            BigEndianFields prefix = new(image.Read(offset, PrefixLength));
            if (prefix.Length < PrefixLength || prefix.U32(0) == 0)
            {
                break;
            }

            if (prefix.U32(0) == id)
            {
                return image.Read(offset + PrefixLength, (int)Math.Min(prefix.U32(4), MaxDataFileLength));
            }

            offset += PrefixLength + ((prefix.U32(4) + 7UL) & ~7UL);
        }

        return [];
    }

    private static ImageInfo Twice(ImageInfo info, string what) =>
        info with { Error = new ProbeError(ProbeErrorCode.Ambiguous, $"the header has two extensions with a {what}") };

    private static ImageInfo ReadFormat(ImageBytes image, ImageInfo info, ulong offset, uint length)
    {
        if (length > MaxFormatLength)
        {
            return info with { Error = ProbeError.BadHeader("backing format name", $"has {length} bytes; it has at most {MaxFormatLength}") };
        }

        return Text(image.Read(offset, (int)length)) is { } name
            ? info with { BackingFormat = name }
            : info with { Error = ProbeError.BadHeader("backing format name", "is empty") };
    }

    private static ImageInfo ReadDataFile(ImageBytes image, ImageInfo info, ulong offset, uint length)
    {
        if (length > MaxDataFileLength && info.Features.HasFlag(ImageFeatures.DataFile))
        {
            return info with { Error = ProbeError.BadHeader("data file name", $"has {length} bytes; it has at most {MaxDataFileLength}") };
        }

        // One that is not used is shown and never opened.
        return ImageNames.TryDecode(image.Read(offset, (int)Math.Min(length, MaxDataFileLength)), out string? name)
            ? info with { DataFile = name }
            : info with { Error = new ProbeError(ProbeErrorCode.NameNotUtf8, "the name of the data file is not UTF-8") };
    }

    private static ImageInfo ReadBitmaps(ImageBytes image, ImageInfo info, ulong offset, uint length)
    {
        BigEndianFields fields = new(image.Read(offset, BitmapsLength));
        bool isSound = length == BitmapsLength && fields.Length == BitmapsLength && fields.U32(0) is > 0 and <= MaxBitmaps && fields.U32(4) == 0
            && fields.U64(8) is > 0 and <= 1024 * MaxBitmaps && fields.U64(16) % info.ClusterSize!.Value == 0;
        return isSound
            ? info with
            {
                BitmapCount = (int)fields.U32(0),
                BitmapDirectoryLength = fields.U64(8),
                BitmapDirectoryOffset = fields.U64(16),
                Features = info.Features | ImageFeatures.Bitmaps,
            }
            : info with { Error = ProbeError.BadHeader("bitmaps extension", "is not one") };
    }

    /// <summary>A word; what is no letter of it shows as such, and is no format's name.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        string text = Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
        return text.Length == 0 ? null : text;
    }
}

using System.Buffers.Binary;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>Compressed files and archives, which people upload in place of the image inside.</summary>
internal static class Archives
{
    private const int ZipEndLength = 22;

    /// <summary>How much of the end is searched, in bytes: as much as is kept of a stream.</summary>
    private const int EndWindow = 4096;
    private const int TarMagicOffset = 257;
    private const int TarNameLength = 100;

    private static readonly (string Name, byte[] Magic)[] Magics =
    [
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        ("gzip", [0x1F, 0x8B, 8]),
        ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
        ("bzip2", [.. "BZh"u8]),
        ("lz4", [4, 0x22, 0x4D, 0x18]),
        ("lzip", [.. "LZIP"u8]),
        ("lzop", [0x89, .. "LZO"u8, 0]),
        ("lzma", [0x5D, 0, 0, 0x80, 0]),
        ("zip", [.. "PK"u8, 3, 4]),
        ("7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]),
        ("rar", [.. "Rar!"u8, 0x1A, 7]),
        ("cab", [.. "MSCF"u8, 0, 0, 0, 0]),
        ("wim", [.. "MSWIM"u8, 0, 0, 0]),
        ("cpio", [.. "07070"u8]),
        ("ar", [.. "!<arch>\n"u8]),
        ("rpm", [0xED, 0xAB, 0xEE, 0xDB]),
    ];

    private static ReadOnlySpan<byte> ZipEndMagic => "PK\x05\x06"u8;

    /// <summary>What an image is instead of one; null if it is nothing of the kind.</summary>
    public static string? NameOf(ImageBytes image)
    {
        foreach ((string name, byte[] magic) in Magics)
        {
            if (image.Has(magic))
            {
                return name;
            }
        }

        if (!image.Has(TarMagicOffset, "ustar"u8))
        {
            return null;
        }

        // An OVA is a tar whose first file is its description.
        return image.ReadText(0, TarNameLength).EndsWith(".ovf"u8) ? "ova" : "tar";
    }

    /// <summary>Whether a file ends as zip archives do, which are read from their end: with a record, and a comment of the length that it says.</summary>
    public static bool EndsAsZip(ImageBytes image)
    {
        int length = (int)Math.Min(image.Length, EndWindow);
        ReadOnlySpan<byte> end = image.Read((ulong)(image.Length - length), length);
        for (int at = end.Length - ZipEndLength; at >= 0; at--)
        {
            at = end[..(at + ZipEndMagic.Length)].LastIndexOf(ZipEndMagic);
            if (at < 0 || BinaryPrimitives.ReadUInt16LittleEndian(end[(at + ZipEndLength - 2)..]) == end.Length - at - ZipEndLength)
            {
                return at >= 0;
            }
        }

        return false;
    }
}

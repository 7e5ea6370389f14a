using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>Compressed files, archives, and disk images of programs that QEMU does not read, which people upload in place of the image inside.</summary>
internal static class Archives
{
    private const int ZipEndLength = 22;

    /// <summary>The maximum distance of the record of a zip archive from the end, in bytes: its comment has at most 64 KiB. The same amount of a stream is kept.</summary>
    public const int ZipWindow = ushort.MaxValue + ZipEndLength;

    private const int ZipLocatorLength = 20;
    private const int TarHeaderLength = 512;
    private const int TarMagicOffset = 257;
    private const int TarNameLength = 100;
    private const int TarChecksumOffset = 148;
    private const int TarChecksumLength = 8;
    private const int LzmaHeaderLength = 13;

    /// <summary>Four position bits, four literal position bits and eight literal context bits: (4 * 5 + 4) * 9 + 8.</summary>
    private const byte GreatestLzmaProperties = 224;
    private const int BinaryCpioHeaderLength = 26;
    private const int BinaryCpioNameLengthOffset = 20;

    private static readonly (string Name, byte[] Magic)[] Magics =
    [
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        ("gzip", [0x1F, 0x8B, 8]),
        ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
        ("bzip2", [.. "BZh"u8]),
        ("bzip", [.. "BZ0"u8]),
        ("lrzip", [.. "LRZI"u8]),
        ("lzfse", [.. "bvx2"u8]),
        ("lzfse", [.. "bvx1"u8]),
        ("lzfse", [.. "bvxn"u8]),
        ("lzfse", [.. "bvx-"u8]),
        ("snappy", [0xFF, 6, 0, 0, .. "sNaPpY"u8]),
        ("zisofs", [0x37, 0xE4, 0x53, 0x96, 0xC9, 0xDB, 0xD6, 7]),
        ("lz4", [4, 0x22, 0x4D, 0x18]),
        ("lz4", [2, 0x21, 0x4C, 0x18]),
        ("compress", [0x1F, 0x9D]),
        ("pack", [0x1F, 0x1E]),
        ("lzh", [0x1F, 0xA0]),
        ("lzip", [.. "LZIP"u8]),
        ("lzop", [0x89, .. "LZO"u8, 0]),
        ("zip", [.. "PK"u8, 3, 4]),
        ("zip", [.. "PK"u8, 5, 6]),
        ("zip", [.. "PK"u8, 7, 8]),
        ("zip", [.. "PK00PK"u8, 3, 4]),
        ("7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]),
        ("rar", [.. "Rar!"u8, 0x1A, 7]),
        ("rar", [.. "RE~^"u8]),
        ("cab", [.. "MSCF"u8, 0, 0, 0, 0]),
        ("szdd", [.. "SZDD"u8, 0x88, 0xF0, 0x27, 0x33]),
        ("kwaj", [.. "KWAJ"u8, 0x88, 0xF0, 0x27, 0xD1]),
        ("wim", [.. "MSWIM"u8, 0, 0, 0]),
        ("wim", [.. "WLPWM"u8, 0, 0, 0]),
        ("cpio", [.. "07070"u8]),
        ("ar", [.. "!<arch>\n"u8]),
        ("ar", [.. "!<thin>\n"u8]),
        ("rpm", [0xED, 0xAB, 0xEE, 0xDB]),
        ("xar", [.. "xar!"u8]),
        ("stuffit", [.. "StuffIt "u8]),
        ("ewf", [.. "EVF"u8, 9, 13, 10, 0xFF, 0]),
        ("partclone", [.. "partclone-image"u8]),
        ("partimage", [.. "PaRtImAgE-VoLuMe"u8]),
        ("vma", [.. "VMA\0"u8]),
        ("android sparse image", [0x3A, 0xFF, 0x26, 0xED]),
        ("apple sparse image", [.. "sprs"u8]),
        ("asif", [.. "shdw"u8]),
        ("se sparse extent of a vmdk", [0xBE, 0xBA, 0xFE, 0xCA, 0, 0, 0, 0]),
    ];

    private static ReadOnlySpan<byte> ZipEndMagic => "PK\x05\x06"u8;

    /// <summary>The kind of file that is not a disk image; null if it is none of them.</summary>
    public static string? NameOf(ImageBytes image)
    {
        foreach ((string name, byte[] magic) in Magics)
        {
            if (image.Has(magic))
            {
                return name;
            }
        }

        if (image.Has("#!/bin/sh\n#V"u8) && !image.Has(CloopReader.Magic))
        {
            return "cloop of an unknown version";
        }

        // Both formats skip these frames (RFC 8878, section 3.1.2).
        ReadOnlySpan<byte> front = image.Read(0, TarHeaderLength);
        if (front is [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..])
        {
            return "zstd or lz4";
        }

        if (IsLzma(front))
        {
            return "lzma";
        }

        if (IsBinaryCpio(front))
        {
            return "cpio";
        }

        // An OVA is a tar whose first file is its description.
        return !IsTar(front) ? null : image.ReadText(0, TarNameLength).EndsWith(".ovf"u8) ? "ova" : "tar";
    }

    // The header of sixteen-bit words, in either byte order, from before POSIX. The text forms have a longer magic.
    private static bool IsBinaryCpio(ReadOnlySpan<byte> front) =>
        front.Length >= BinaryCpioHeaderLength
        && front is [0xC7, 0x71, ..] or [0x71, 0xC7, ..]
        && front.Slice(BinaryCpioNameLengthOffset, 2).ContainsAnyExcept((byte)0);

    // It has no magic: properties, a dictionary of 2^n or 2^n + 2^(n-1) bytes, a size or that there is none, and the first byte of every range coder, 0.
    private static bool IsLzma(ReadOnlySpan<byte> front)
    {
        if (front.Length <= LzmaHeaderLength || front[0] > GreatestLzmaProperties || front[LzmaHeaderLength] != 0)
        {
            return false;
        }

        uint dictionary = BinaryPrimitives.ReadUInt32LittleEndian(front[1..]);
        uint top = dictionary >> (BitOperations.TrailingZeroCount(dictionary) & 31);
        ulong size = BinaryPrimitives.ReadUInt64LittleEndian(front[5..]);
        return dictionary >= 4096 && top is 1 or 3 && (size == ulong.MaxValue || size >> 38 == 0);
    }

    // Tars before POSIX have no magic, but all have the sum of the header, counted with blanks in its own place.
    private static bool IsTar(ReadOnlySpan<byte> header)
    {
        if (header.Length < TarHeaderLength || header[0] == 0)
        {
            return false;
        }

        if (header[TarMagicOffset..].StartsWith("ustar"u8))
        {
            return true;
        }

        ReadOnlySpan<byte> field = header.Slice(TarChecksumOffset, TarChecksumLength).Trim(" \0"u8);
        int stated = 0;
        foreach (byte digit in field)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return false;
            }

            stated = (stated * 8) + (digit - '0');
        }

        int sum = TarChecksumLength * ' ';
        for (int i = 0; i < TarHeaderLength; i++)
        {
            sum += i is >= TarChecksumOffset and < TarChecksumOffset + TarChecksumLength ? 0 : header[i];
        }

        return !field.IsEmpty && sum == stated;
    }

    /// <summary>
    /// Whether a file ends as zip archives do, which are read from their end: with a record, and a comment of the length that it says. Many programs take
    /// further bytes after it for a part of the comment; there the record has to have a directory of files before it.
    /// </summary>
    public static bool EndsAsZip(ImageBytes image)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ZipWindow);
        try
        {
            int length = (int)Math.Min(image.Length, ZipWindow);
            ulong start = (ulong)(image.Length - length);
            ReadOnlySpan<byte> end = image.Read(start, buffer.AsSpan(0, length));
            for (int at = end.LastIndexOf(ZipEndMagic); at >= 0; at = end[..at].LastIndexOf(ZipEndMagic))
            {
                LittleEndianFields record = new(end[at..]);
                if (record.Length >= ZipEndLength && (record.U16(20) == record.Length - ZipEndLength || HasZipDirectory(image, record, start + (ulong)at)))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether the directory of files is where a record says, in front of it; that of a large archive has a record of its own in between.</summary>
    private static bool HasZipDirectory(ImageBytes image, LittleEndianFields record, ulong place)
    {
        uint length = record.U32(12);
        return length == uint.MaxValue
            ? place >= ZipLocatorLength && image.Has(place - ZipLocatorLength, "PK\x06\x07"u8)
            : length > 0 && length <= place && image.Has(place - length, "PK\x01\x02"u8);
    }
}

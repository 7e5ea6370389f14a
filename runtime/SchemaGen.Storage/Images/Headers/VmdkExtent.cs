using System.Globalization;

namespace SchemaGen.Storage.Images;

/// <summary>An extent of a VMDK: a part of the disk and the file that holds it.</summary>
/// <param name="Sectors">Its length in sectors that QEMU counts: 0 for what it passes over.</param>
/// <param name="Name">The file as the text names it; empty for zeros.</param>
/// <param name="IsSparse">Whether the file is a sparse extent of VMware's.</param>
/// <param name="HasHeader">Whether QEMU reads the file as a VMDK of its own. That of an SE sparse extent names no file.</param>
internal readonly record struct VmdkExtent(ulong Sectors, byte[] Name, bool IsSparse, bool HasHeader)
{
    /// <summary>The longest name that QEMU reads whole, in bytes.</summary>
    private const int MaxNameLength = 511;

    private const ulong MaxSectors = long.MaxValue / Storage.Images.Sectors.Size;

    /// <summary>Whether a line begins as extents do.</summary>
    public static bool IsOne(ReadOnlySpan<byte> line) => IsAccess(Take(ref line));

    /// <summary>
    /// Reads <c>RW 4192256 SPARSE "disk-s001.vmdk"</c>: access, sectors, kind, file, and for flat files the offset. QEMU reads by
    /// <c>sscanf</c>, which passes over ends of lines and ignores what it does not match, so that only what has one meaning is taken.
    /// </summary>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    public static string? TryRead(ReadOnlySpan<byte> line, out VmdkExtent extent)
    {
        extent = default;
        bool isWritable = Take(ref line).SequenceEqual("RW"u8);
        if (!TryReadNumber(Take(ref line), out ulong sectors) || sectors is 0 or > MaxSectors)
        {
            return "has no size in sectors";
        }

        ReadOnlySpan<byte> kind = Take(ref line);
        bool isZero = kind.SequenceEqual("ZERO"u8);
        bool isFlat = kind.SequenceEqual("FLAT"u8);
        bool hasHeader = kind.SequenceEqual("SPARSE"u8) || kind.SequenceEqual("VMFSSPARSE"u8);
        bool isSparse = hasHeader || kind.SequenceEqual("SESPARSE"u8);
        if (!isZero && !isFlat && !isSparse && !kind.SequenceEqual("VMFS"u8))
        {
            return "is of a kind that is not known";
        }

        if (!TryTakeName(ref line, out ReadOnlySpan<byte> name) || (name.IsEmpty != isZero) || name.Length > MaxNameLength)
        {
            return $"does not name a file in quotes with at most {MaxNameLength} bytes";
        }

        bool hasOffset = TryReadNumber(Take(ref line), out ulong offset);
        extent = new VmdkExtent(isWritable && !isZero ? sectors : 0, name.ToArray(), isSparse, hasHeader);
        return hasOffset == isFlat && offset <= long.MaxValue && line.Trim(" \t"u8).IsEmpty ? null : "has no offset where it must have one, or has more than it may";
    }

    private static bool IsAccess(ReadOnlySpan<byte> word) => word.SequenceEqual("RW"u8) || word.SequenceEqual("RDONLY"u8) || word.SequenceEqual("NOACCESS"u8);

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t"u8);
        int end = rest.IndexOfAny((byte)' ', (byte)'\t');
        ReadOnlySpan<byte> word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }

    private static bool TryTakeName(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name)
    {
        rest = rest.TrimStart(" \t"u8);
        name = [];
        if (rest.IsEmpty)
        {
            return true;
        }

        int end = rest[0] == '"' ? rest[1..].IndexOf((byte)'"') : -1;
        if (end < 1)
        {
            return false;
        }

        name = rest.Slice(1, end);
        rest = rest[(end + 2)..];
        return rest.IsEmpty || rest[0] is (byte)' ' or (byte)'\t';
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out ulong number) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

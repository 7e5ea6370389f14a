using System.Globalization;
using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>The text that describes a VMDK: <c>name=value</c> lines, and a line for each extent.</summary>
internal static class VmdkDescriptor
{
    /// <summary>The longest text that is read, in bytes. Two terabytes in extents of two gigabytes need 64 KiB.</summary>
    public const int MaxLength = 1 << 20;

    private const ulong MaxSectors = long.MaxValue / Sectors.Size;
    private const string ParentField = "parentFileNameHint";

    /// <summary>Whether a text begins as descriptors do: after comments and blank lines with the version.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? bytes : bytes[..end]).TrimEnd((byte)'\r');
            if (!line.StartsWith("#"u8) && line.ContainsAnyExcept((byte)' '))
            {
                return end >= 0 && (line.SequenceEqual("version=1"u8) || line.SequenceEqual("version=2"u8) || line.SequenceEqual("version=3"u8));
            }

            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return false;
    }

    /// <summary>Adds what the text says to what the header has said.</summary>
    public static ImageInfo Read(ImageInfo info, ReadOnlySpan<byte> bytes)
    {
        List<string> extents = [];
        UInt128? sectors = null;
        while (!bytes.IsEmpty && info.Error is null)
        {
            int end = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? bytes : bytes[..end]).Trim(" \t\r"u8);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            info = ReadField(info, line);
            if (IsExtent(line))
            {
                info = ReadExtent(info, line, extents, ref sectors);
            }
        }

        // An extent's own header knows its size better than the text inside it.
        ulong? described = sectors <= MaxSectors ? (ulong)sectors * Sectors.Size : null;
        return info with { Extents = info.VirtualSize is null ? extents : [], VirtualSize = info.VirtualSize ?? described };
    }

    private static ImageInfo ReadField(ImageInfo info, ReadOnlySpan<byte> line)
    {
        int equals = line.IndexOf((byte)'=');
        if (equals < 0)
        {
            return info;
        }

        string name = Encoding.Latin1.GetString(line[..Math.Min(equals, ParentField.Length + 1)].TrimEnd((byte)' '));
        ReadOnlySpan<byte> value = line[(equals + 1)..].TrimStart((byte)' ');
        return name switch
        {
            "createType" => info with { Variant = Encoding.Latin1.GetString(Unquote(value)) },
            ParentField => ReadParent(info, value),
            _ => info,
        };
    }

    private static ImageInfo ReadParent(ImageInfo info, ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || value[0] != '"' || value[1..].IndexOf((byte)'"') < 0)
        {
            return info with { Error = ProbeError.BadHeader(ParentField, "is not in quotes") };
        }

        ReadOnlySpan<byte> name = Unquote(value);
        return name.Length <= ImageNames.MaxBackingLength
            ? info.WithBacking(name)
            : info with { Error = ProbeError.BadHeader(ParentField, $"has {name.Length} bytes; a name has at most {ImageNames.MaxBackingLength}") };
    }

    private static bool IsExtent(ReadOnlySpan<byte> line) => line.StartsWith("RW "u8) || line.StartsWith("RDONLY "u8) || line.StartsWith("NOACCESS "u8);

    /// <summary>Reads <c>RW 4192256 SPARSE "disk-s001.vmdk"</c>: access, sectors, kind, file, and for flat files the offset.</summary>
    private static ImageInfo ReadExtent(ImageInfo info, ReadOnlySpan<byte> line, List<string> extents, ref UInt128? sectors)
    {
        ReadOnlySpan<byte> rest = line[line.IndexOf((byte)' ')..].TrimStart((byte)' ');
        int blank = rest.IndexOf((byte)' ');
        if (blank < 0 || !ulong.TryParse(rest[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out ulong count))
        {
            return info with { Error = ProbeError.BadHeader("extent", "has no size in sectors") };
        }

        sectors = (sectors ?? 0) + count;
        int quote = rest.IndexOf((byte)'"');
        if (quote < 0)
        {
            return info;
        }

        if (!ImageNames.TryDecode(Unquote(rest[quote..]), out string? name) || name is null)
        {
            return info with { Error = new ProbeError(ProbeErrorCode.NameNotUtf8, "the name of an extent is empty or not UTF-8") };
        }

        extents.Add(name);
        return info;
    }

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value[0] != '"')
        {
            return value;
        }

        int end = value[1..].IndexOf((byte)'"');
        return end < 0 ? value[1..] : value.Slice(1, end);
    }
}

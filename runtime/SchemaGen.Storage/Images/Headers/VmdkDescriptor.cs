using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The text that describes a VMDK. QEMU and libvirt do not read it line by line: they search it for keys, wherever those are, and take extents
/// across ends of lines. The text is therefore read as they do, and has a fault as soon as somebody could read it differently: a line that is no
/// comment, field or extent, a key that is not in its own line or is there twice.
/// </summary>
/// <param name="CreateType">The variant, as QEMU finds it; null if there is none.</param>
/// <param name="Parent">The parent's name, as QEMU and libvirt find it; null if there is none.</param>
/// <param name="Extents">The extents that were understood.</param>
/// <param name="Fault">What makes the text ambiguous; null for one that everybody reads alike.</param>
internal sealed record VmdkDescriptor(string? CreateType, byte[]? Parent, IReadOnlyList<VmdkExtent> Extents, ProbeError? Fault)
{
    /// <summary>The longest text that QEMU reads, in bytes. Two terabytes in extents of two gigabytes need 64 KiB.</summary>
    public const int MaxLength = (1 << 20) - 1;

    /// <summary>The part of the text in which QEMU looks for the parent, in bytes.</summary>
    public const int ParentWindow = 20 * (int)Sectors.Size;

    private const int MaxCreateTypeLength = 127;

    private static ReadOnlySpan<byte> CreateTypeKey => "createType"u8;

    private static ReadOnlySpan<byte> ParentKey => "parentFileNameHint"u8;

    /// <summary>Whether a text begins as QEMU wants it to: comments and lines of blanks, then the version.</summary>
    /// <param name="bytes">The first 512 bytes of the file, which is where QEMU looks.</param>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && bytes[0] is (byte)'#' or (byte)' ')
        {
            int end = bytes.IndexOf((byte)'\n');
            bool isBlank = end >= 0 && !bytes[..end].TrimEnd((byte)'\r').ContainsAnyExcept((byte)' ');
            if (end < 0 || (bytes[0] == ' ' && !isBlank))
            {
                return false;
            }

            bytes = bytes[(end + 1)..];
        }

        return bytes.StartsWith("version="u8) && bytes.Length > 9 && bytes[8] is >= (byte)'1' and <= (byte)'3' && (bytes[9] == '\n' || bytes[9..].StartsWith("\r\n"u8));
    }

    /// <summary>Whether a text names a parent, wherever in it.</summary>
    public static bool NamesParent(ReadOnlySpan<byte> text) => text.IndexOf(ParentKey) >= 0;

    /// <summary>Whether a text has the key that every descriptor has.</summary>
    public static bool NamesType(ReadOnlySpan<byte> text) => text.IndexOf(CreateTypeKey) >= 0;

    /// <summary>Whether a text has the identifiers of its content and of its parent's where QEMU finds them: behind the key and one more character.</summary>
    public static bool HasContentIds(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, ParentWindow)];
        return HasNumber(text, "CID"u8) && HasNumber(text, "parentCID"u8);
    }

    /// <summary>Reads a text that has no NUL.</summary>
    /// <param name="text">The text.</param>
    /// <param name="areExtentsRead">Whether QEMU reads the extents, which it does where the text is a file.</param>
    public static VmdkDescriptor Read(ReadOnlySpan<byte> text, bool areExtentsRead)
    {
        List<VmdkExtent> extents = [];
        string? fault = ReadLines(text, extents, areExtentsRead);
        byte[]? type = Find(text, CreateTypeKey, ref fault, out _);
        byte[]? parent = Find(text, ParentKey, ref fault, out int parentEnd);
        if (parentEnd > ParentWindow)
        {
            fault ??= $"names the parent beyond its first {ParentWindow} bytes, where QEMU does not see it";
        }

        if (type?.Length > MaxCreateTypeLength)
        {
            fault ??= "has a createType that is too long";
        }

        return new VmdkDescriptor(
            type is null ? null : Encoding.Latin1.GetString(type),
            parent is { Length: > 0 } ? parent : null,
            extents,
            fault is null ? null : ProbeError.BadHeader("descriptor", fault));
    }

    private static bool HasNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        int start = text.IndexOf(key);
        ReadOnlySpan<byte> number = start < 0 ? [] : text[Math.Min(start + key.Length + 1, text.Length)..];
        return !number.IsEmpty && char.IsAsciiHexDigit((char)number[0]);
    }

    private static string? ReadLines(ReadOnlySpan<byte> text, List<VmdkExtent> extents, bool areExtentsRead)
    {
        string? fault = null;
        bool isAfterBlank = false;
        for (int number = 1; !text.IsEmpty; number++)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            line = line.EndsWith("\r"u8) ? line[..^1] : line;
            bool isBlank = !line.ContainsAnyExcept((byte)' ', (byte)'\t');
            string? problem = ReadLine(line, isBlank, isAfterBlank && areExtentsRead, extents);
            fault ??= problem is null ? null : $"has a line {number} that {problem}";
            isAfterBlank = isBlank;
        }

        return fault;
    }

    private static string? ReadLine(ReadOnlySpan<byte> line, bool isBlank, bool isAfterBlank, List<VmdkExtent> extents)
    {
        if (isBlank)
        {
            return null;
        }

        if (line.ContainsAnyInRange((byte)0, (byte)8) || line.ContainsAnyInRange((byte)10, (byte)31) || line.Contains((byte)127))
        {
            return "has control characters";
        }

        if (VmdkExtent.IsOne(line))
        {
            string? problem = VmdkExtent.TryRead(line, out VmdkExtent extent);
            if (extent.Name is not null)
            {
                extents.Add(extent);
            }

            return problem ?? (isAfterBlank ? "is an extent after a blank line, which QEMU takes twice" : null);
        }

        return line[0] == '#' || IsField(line) ? null : "is not understood: it is no comment, field or extent";
    }

    /// <summary>Whether a line is <c>name = value</c>; a value that begins with a quotation mark ends with one.</summary>
    private static bool IsField(ReadOnlySpan<byte> line)
    {
        int equals = line.IndexOf((byte)'=');
        ReadOnlySpan<byte> name = equals < 0 ? [] : line[..equals].TrimEnd(" \t"u8);
        if (name.IsEmpty || !char.IsAsciiLetter((char)name[0]))
        {
            return false;
        }

        foreach (byte character in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character is not ((byte)'.' or (byte)'_' or (byte)'-' or (byte)':'))
            {
                return false;
            }
        }

        ReadOnlySpan<byte> value = line[(equals + 1)..].Trim(" \t"u8);
        return !value.StartsWith("\""u8) || (value.Length > 1 && value.EndsWith("\""u8));
    }

    /// <summary>The value of a key as QEMU finds it: behind the key's first occurrence and two more characters, up to a quotation mark.</summary>
    private static byte[]? Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, ref string? fault, out int end)
    {
        end = 0;
        int start = text.IndexOf(key);
        if (start < 0)
        {
            return null;
        }

        string word = Encoding.Latin1.GetString(key);
        ReadOnlySpan<byte> rest = text[(start + key.Length)..];
        bool isOwnLine = (start == 0 || text[start - 1] == '\n') && rest.StartsWith("=\""u8);
        if (!isOwnLine)
        {
            fault ??= $"has the key {word} elsewhere than at the start of a line before =\"";
        }

        if (rest.IndexOf(key) >= 0)
        {
            fault ??= $"has the key {word} more than once";
        }

        rest = rest[Math.Min(2, rest.Length)..];
        int length = rest.IndexOf((byte)'"');
        if (length < 0 || rest[..length].Contains((byte)'\n'))
        {
            fault ??= $"has the key {word} without a closing quotation mark";
        }

        end = start + key.Length + 3 + Math.Max(length, 0);
        return length < 0 ? null : rest[..length].ToArray();
    }
}

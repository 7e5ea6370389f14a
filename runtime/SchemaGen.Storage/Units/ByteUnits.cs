using System.Text;

namespace SchemaGen.Storage;

/// <summary>The symbols of units, and their sizes in bytes (libvirt's <c>virScaleInteger</c>).</summary>
public static class ByteUnits
{
    private const string Letters = "kmgtpe";

    // Smallest first, as the enum has them.
    private static readonly (string Symbol, ulong Bytes)[] Table =
    [
        ("bytes", 1),
        ("KB", 1_000),
        ("KiB", 1UL << 10),
        ("MB", 1_000_000),
        ("MiB", 1UL << 20),
        ("GB", 1_000_000_000),
        ("GiB", 1UL << 30),
        ("TB", 1_000_000_000_000),
        ("TiB", 1UL << 40),
        ("PB", 1_000_000_000_000_000),
        ("PiB", 1UL << 50),
        ("EB", 1_000_000_000_000_000_000),
        ("EiB", 1UL << 60),
    ];

    /// <summary>The number of bytes in one unit.</summary>
    public static ulong Bytes(this ByteUnit unit) => Row(unit).Bytes;

    /// <summary>The unit as libvirt's documents write it: <c>bytes</c>, <c>KiB</c>, <c>GB</c>.</summary>
    public static string Symbol(this ByteUnit unit) => Row(unit).Symbol;

    /// <summary>
    /// Reads a unit, in any letter case: <c>b</c>, <c>byte</c> and <c>bytes</c>; a letter of <c>kmgtpe</c> alone or with <c>iB</c> (powers
    /// of 1024), or with <c>B</c> (powers of 1000). Nothing else is a unit, blanks included, and neither is the empty text.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ByteUnit unit)
    {
        unit = ByteUnit.Byte;
        if (IsAny(text, "b", "byte", "bytes"))
        {
            return true;
        }

        int letter = text.IsEmpty ? -1 : Letters.IndexOf((char)(text[0] | 0x20), StringComparison.Ordinal);
        if (letter < 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[1..];
        bool isBinary = rest.IsEmpty || IsAny(rest, "ib");
        unit = (ByteUnit)((2 * letter) + (isBinary ? 2 : 1));
        return isBinary || IsAny(rest, "b");
    }

    /// <summary>The largest unit that a number of bytes is a whole number of; bytes for zero.</summary>
    internal static ByteUnit LargestExact(ulong bytes)
    {
        int row = bytes == 0 ? 0 : Table.Length - 1;
        while (bytes % Table[row].Bytes != 0)
        {
            row--;
        }

        return (ByteUnit)row;
    }

    private static (string Symbol, ulong Bytes) Row(ByteUnit unit) =>
        (uint)unit < (uint)Table.Length ? Table[(int)unit] : throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit.");

    private static bool IsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Ascii.EqualsIgnoreCase(text, word))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;

namespace SchemaGen.Cli.Commands;

/// <summary>Sizes as QEMU commands read them: a letter, in either case, stands for a power of 1024. There are no other units.</summary>
internal static class QemuSize
{
    private const string Letters = "BKMGTPE";
    private const int BitsOfStep = 10;

    /// <summary>Parses a whole number with a letter directly after it; null if QEMU does not accept it.</summary>
    public static ulong? Parse(string text)
    {
        int step = text.Length == 0 ? -1 : Letters.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal);
        return step >= 0 && ulong.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            && number <= (ulong)long.MaxValue >> (BitsOfStep * step)
            ? number << (BitsOfStep * step)
            : null;
    }
}

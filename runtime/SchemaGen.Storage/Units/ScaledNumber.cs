using System.Buffers;

namespace SchemaGen.Storage;

/// <summary>The number of a scaled integer as libvirt reads it (<c>virStrToLong_ullp</c>, that is C's <c>strtoull</c> without minus signs).</summary>
internal static class ScaledNumber
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\v\f\r");

    /// <summary>Reads a whole number: blanks and a plus may stand before it, nothing behind it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ulong number)
    {
        int length = ReadPrefix(text, out number);
        return length > 0 && length == text.Length;
    }

    /// <summary>Reads the number that a text begins with.</summary>
    /// <returns>The length of the number with what stands before it; 0 if there is none, or it is larger than 2<sup>64</sup>-1.</returns>
    public static int ReadPrefix(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        int start = text.IndexOfAnyExcept(Blanks);
        if (start < 0)
        {
            return 0;
        }

        start += text[start] == '+' ? 1 : 0;
        int end = start;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            uint digit = (uint)(text[end] - '0');
            if (number > (ulong.MaxValue - digit) / 10)
            {
                return 0;
            }

            number = (number * 10) + digit;
        }

        return end > start ? end : 0;
    }
}

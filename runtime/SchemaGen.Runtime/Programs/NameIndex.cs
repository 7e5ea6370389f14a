using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime.Programs;

/// <summary>
/// Finds the first place of a name number in a sorted list of them. A content has few names, and they stand in one or two cache lines: short
/// lists are scanned one by one, longer ones several at a time.
/// </summary>
internal static class NameIndex
{
    private const int ScanLimit = 12;

    /// <summary>The first place of a name number in a list, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int[] names, int nameNumber)
    {
        if (names.Length > ScanLimit)
        {
            return names.AsSpan().IndexOf(nameNumber);
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == nameNumber)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Sorts a list of name numbers, without changing the order of equal ones; -1, which stands for a wildcard, goes to the end.
    /// </summary>
    /// <param name="names">The list, sorted afterwards.</param>
    /// <param name="named">How many are no wildcards.</param>
    /// <returns>Where each stood before.</returns>
    public static int[] Sort(int[] names, out int named)
    {
        ulong[] keys = new ulong[names.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)(uint)names[i] << 32) | (uint)i;
        }

        Array.Sort(keys);
        int[] order = new int[keys.Length];
        named = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            order[i] = (int)(uint)keys[i];
            names[i] = (int)(keys[i] >> 32);
            named += names[i] >= 0 ? 1 : 0;
        }

        return order;
    }

    /// <summary>The place behind the last one of the name that stands at <paramref name="first"/>.</summary>
    public static int End(int[] names, int first)
    {
        int end = first + 1;
        while (end < names.Length && names[end] == names[first])
        {
            end++;
        }

        return end;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// A bounded memory of short texts, a slot for each hash: values repeat, and a text that was made before need not be made again. A newer text
/// takes the place of an older one.
/// </summary>
internal sealed class TextCache
{
    private const int SlotBits = 9;
    private const int LongestText = 24;

    private readonly string?[] _slots = new string?[1 << SlotBits];

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref string? slot = ref _slots[Slot(text)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }

    private static int Slot(ReadOnlySpan<char> text)
    {
        // Four units from each end and from the middle: texts that are alike there take turns in a slot.
        int length = text.Length;
        ulong mixed = length >= 4
            ? (Four(text) * 0x9E3779B97F4A7C15) ^ Four(text[((length >> 1) - 2)..]) ^ (Four(text[(length - 4)..]) * 0xC2B2AE3D27D4EB4F)
            : (text[0] | ((ulong)text[length >> 1] << 16) | ((ulong)text[length - 1] << 32)) * 0x9E3779B97F4A7C15;
        return (int)(((mixed + (ulong)length) * 0xD6E8FEB86659FD93) >> (64 - SlotBits));
    }

    private static ulong Four(ReadOnlySpan<char> text) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text[..4])));
}

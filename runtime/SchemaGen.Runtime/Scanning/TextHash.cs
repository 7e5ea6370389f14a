using System.Numerics;
using System.Runtime.InteropServices;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Hashes of tags and values, by which memories of what was met before find them.</summary>
internal static class TextHash
{
    // Longer tags mostly come once.
    private const int LongestTag = 256;

    /// <summary>The length of the start tag that bytes start with; 0 if it is too long to be kept. A tag with '>' in a value ends there: no other is equal to it.</summary>
    public static int LengthOfTag(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, LongestTag)].IndexOf((byte)'>') + 1;

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">What else tells texts apart.</param>
    public static uint Of(ReadOnlySpan<byte> text, uint seed)
    {
        uint hash = seed;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(text);
        foreach (ulong word in words)
        {
            hash = BitOperations.Crc32C(hash, word);
        }

        foreach (byte b in text[(words.Length * sizeof(ulong))..])
        {
            hash = BitOperations.Crc32C(hash, b);
        }

        return hash;
    }
}

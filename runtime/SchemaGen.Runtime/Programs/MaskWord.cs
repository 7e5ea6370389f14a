namespace SchemaGen.Runtime.Programs;

/// <summary>A word of a set of bits. A set is a range of words, without those that are 0: nearly always one.</summary>
/// <param name="Word">The place of the word.</param>
/// <param name="Bits">Its bits.</param>
internal readonly record struct MaskWord(int Word, ulong Bits)
{
    /// <summary>Whether a bit of the set is in this word.</summary>
    public bool Contains(int bit) => bit / 64 == Word && (Bits & (1ul << (bit % 64))) != 0;
}

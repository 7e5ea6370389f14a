namespace SchemaGen.Evolution.Changes;

/// <summary>A set of the symbols of one content, by their numbers. A value: operations give new sets.</summary>
internal readonly struct SymbolSet
{
    private const int WordBits = 64;
    private readonly ulong[] _words;

    private SymbolSet(ulong[] words) => _words = words;

    public static SymbolSet Empty(int size) => new(new ulong[(size + WordBits - 1) / WordBits]);

    public bool Contains(int symbol) => (_words[symbol / WordBits] >> (symbol % WordBits) & 1) != 0;

    public SymbolSet With(int symbol)
    {
        ulong[] words = (ulong[])_words.Clone();
        words[symbol / WordBits] |= 1UL << (symbol % WordBits);
        return new SymbolSet(words);
    }

    public SymbolSet Or(SymbolSet other)
    {
        ulong[] words = (ulong[])_words.Clone();
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= other._words[i];
        }

        return new SymbolSet(words);
    }

    public SymbolSet And(SymbolSet other)
    {
        ulong[] words = (ulong[])_words.Clone();
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= other._words[i];
        }

        return new SymbolSet(words);
    }
}

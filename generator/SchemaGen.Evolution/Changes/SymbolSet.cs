namespace SchemaGen.Evolution.Changes;

/// <summary>A set of the symbols of one content, by their numbers. A value: operations give new sets.</summary>
internal readonly struct SymbolSet
{
    private const int WordBits = 64;
    private readonly ulong[] _words;

    private SymbolSet(ulong[] words) => _words = words;

    public static SymbolSet Empty(int size) => new(new ulong[(size + WordBits - 1) / WordBits]);

    public bool Contains(int symbol) => (_words[symbol / WordBits] >> (symbol % WordBits) & 1) != 0;

    /// <summary>The symbols, ascending.</summary>
    public IEnumerable<int> Symbols()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            // Most sets are small.
            int symbol = i * WordBits;
            for (ulong rest = _words[i]; rest != 0; rest >>= 1, symbol++)
            {
                if ((rest & 1) != 0)
                {
                    yield return symbol;
                }
            }
        }
    }

    public SymbolSet With(int symbol)
    {
        ulong[] words = (ulong[])_words.Clone();
        words[symbol / WordBits] |= 1UL << (symbol % WordBits);
        return new SymbolSet(words);
    }

    public SymbolSet Or(SymbolSet other)
    {
        // Most of the sets that are joined are equal, or one is empty.
        ulong[]? words = null;
        for (int i = 0; i < _words.Length; i++)
        {
            if ((other._words[i] & ~_words[i]) != 0)
            {
                words ??= (ulong[])_words.Clone();
                words[i] |= other._words[i];
            }
        }

        return words is null ? this : new SymbolSet(words);
    }

    public SymbolSet Except(SymbolSet other)
    {
        ulong[]? words = null;
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
            {
                words ??= (ulong[])_words.Clone();
                words[i] &= ~other._words[i];
            }
        }

        return words is null ? this : new SymbolSet(words);
    }

    public SymbolSet And(SymbolSet other)
    {
        ulong[]? words = null;
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0)
            {
                words ??= (ulong[])_words.Clone();
                words[i] &= other._words[i];
            }
        }

        return words is null ? this : new SymbolSet(words);
    }
}

namespace SchemaGen.Evolution.Inclusion.Letters;

/// <summary>An immutable set of letters of a <see cref="LetterTable"/>.</summary>
internal sealed class LetterSet : IEquatable<LetterSet>
{
    private const int WordSize = 64;
    private readonly ulong[] _words;

    private LetterSet(ulong[] words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0)
        {
            length--;
        }

        _words = length == words.Length ? words : words.AsSpan(0, length).ToArray();
    }

    public static LetterSet Empty { get; } = new([]);

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Whether there is exactly one letter in it.</summary>
    public bool IsSingle
    {
        get
        {
            if (IsEmpty)
            {
                return false;
            }

            ulong last = _words[^1];
            return (last & (last - 1)) == 0 && Array.FindIndex(_words, static word => word != 0) == _words.Length - 1;
        }
    }

    public static LetterSet Single(int letter)
    {
        ulong[] words = new ulong[(letter / WordSize) + 1];
        words[letter / WordSize] = 1UL << (letter % WordSize);
        return new LetterSet(words);
    }

    public static LetterSet Of(IEnumerable<int> letters)
    {
        List<ulong> words = [];
        foreach (int letter in letters)
        {
            while (words.Count <= letter / WordSize)
            {
                words.Add(0);
            }

            words[letter / WordSize] |= 1UL << (letter % WordSize);
        }

        return new LetterSet([.. words]);
    }

    public bool Contains(int letter) =>
        letter / WordSize < _words.Length && (_words[letter / WordSize] & (1UL << (letter % WordSize))) != 0;

    public LetterSet Union(LetterSet other)
    {
        if (other.IsSubsetOf(this))
        {
            return this;
        }

        if (IsSubsetOf(other))
        {
            return other;
        }

        (ulong[] small, ulong[] large) = _words.Length < other._words.Length ? (_words, other._words) : (other._words, _words);
        ulong[] words = (ulong[])large.Clone();
        for (int i = 0; i < small.Length; i++)
        {
            words[i] |= small[i];
        }

        return new LetterSet(words);
    }

    public LetterSet Intersect(LetterSet other)
    {
        ulong[] words = new ulong[Math.Min(_words.Length, other._words.Length)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = _words[i] & other._words[i];
        }

        return new LetterSet(words);
    }

    public LetterSet Except(LetterSet other)
    {
        if (!Intersects(other))
        {
            return this;
        }

        ulong[] words = (ulong[])_words.Clone();
        for (int i = 0; i < Math.Min(words.Length, other._words.Length); i++)
        {
            words[i] &= ~other._words[i];
        }

        return new LetterSet(words);
    }

    public bool Intersects(LetterSet other)
    {
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            if ((_words[i] & other._words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSubsetOf(LetterSet other)
    {
        if (_words.Length > other._words.Length)
        {
            return false;
        }

        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of common letters.</summary>
    public int CountShared(LetterSet other) => Intersect(other).Letters().Count();

    /// <summary>The letters, ascending.</summary>
    public IEnumerable<int> Letters()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            ulong word = _words[i];
            for (int bit = 0; word != 0; bit++, word >>= 1)
            {
                if ((word & 1) != 0)
                {
                    yield return (i * WordSize) + bit;
                }
            }
        }
    }

    public bool Equals(LetterSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as LetterSet);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (ulong word in _words)
        {
            hash = unchecked((hash * 31) + word.GetHashCode());
        }

        return hash;
    }
}

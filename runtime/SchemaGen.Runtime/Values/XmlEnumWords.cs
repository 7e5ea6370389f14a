namespace SchemaGen.Runtime;

/// <summary>
/// The words of the members of an enum, in the order of the enum's values 0, 1, 2, ...; -1 is a word that the schema does not know. The class is not
/// generic, so the search is compiled once instead of once for each enum.
/// </summary>
/// <param name="words">The word of each member, in order.</param>
public sealed class XmlEnumWords(params string[] words)
{
    /// <summary>The value for an unknown word.</summary>
    internal const int Unrecognized = -1;

    /// <summary>The maximum number of words for linear search, which needs no memory. Larger enums use binary search.</summary>
    private const int MostCompared = 32;

    // The values, sorted by their words.
    private int[]? _sorted;

    internal int Count => words.Length;

    internal string this[int value] => words[value];

    /// <summary>Returns the value of a word, or <see cref="Unrecognized"/>.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        if (words.Length > MostCompared)
        {
            return Search(_sorted ??= [.. Enumerable.Range(0, words.Length).OrderBy(value => words[value], StringComparer.Ordinal)], word);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (word.SequenceEqual(words[i]))
            {
                return i;
            }
        }

        return Unrecognized;
    }

    private int Search(int[] sorted, ReadOnlySpan<char> word)
    {
        (int low, int high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = word.SequenceCompareTo(words[sorted[middle]]);
            if (order == 0)
            {
                return sorted[middle];
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return Unrecognized;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", words);
}

namespace SchemaGen.Runtime;

/// <summary>
/// The words that the members of an enum stand for, in the order of the enum's values 0, 1, 2, ...; -1 is what the schema does not know.
/// Not generic: a reader of enums is compiled once, and not once for each enum.
/// </summary>
/// <param name="words">The word of each member, in order.</param>
public sealed class XmlEnumWords(params string[] words)
{
    /// <summary>Stands for a word that is none of them.</summary>
    internal const int Unrecognized = -1;

    /// <summary>Up to so many words are compared one by one, which takes no memory.</summary>
    private const int MostCompared = 32;

    // The values in the order of their words.
    private int[]? _sorted;

    internal int Count => words.Length;

    internal string this[int value] => words[value];

    /// <summary>The value that a word stands for, or <see cref="Unrecognized"/>.</summary>
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

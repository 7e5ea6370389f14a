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

    internal int Count => words.Length;

    internal string this[int value] => words[value];

    /// <summary>The value that a word stands for, or <see cref="Unrecognized"/>.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (word.SequenceEqual(words[i]))
            {
                return i;
            }
        }

        return Unrecognized;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", words);
}

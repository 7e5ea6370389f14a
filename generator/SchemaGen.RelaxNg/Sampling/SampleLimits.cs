namespace SchemaGen.RelaxNg.Sampling;

/// <summary>The limits on the size of random documents.</summary>
public sealed record SampleLimits
{
    /// <summary>The defaults.</summary>
    public static SampleLimits Default { get; } = new();

    /// <summary>After so many elements only what must be there is added, in the cheapest way there is.</summary>
    public int Elements { get; init; } = 100;

    /// <summary>Below this depth, too. Real documents seldom go beyond 12.</summary>
    public int Depth { get; init; } = 12;

    /// <summary>The maximum number of repetitions.</summary>
    public int Repetitions { get; init; } = 4;

    /// <summary>Whether texts and values are made of the characters of ASCII, as far as the schema does not demand others.</summary>
    public bool IsAscii { get; init; }

    /// <summary>
    /// Whether texts and values are what people would write in an example: a word, a number, an address, as far as the schema allows one; no white space around them.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether only what must be there is added from the beginning, attributes and texts included, in the order of the schema.</summary>
    public bool IsSmallest { get; init; }

    /// <summary>A schema whose smallest document has more elements than this gets none.</summary>
    public int SmallestDocument { get; init; } = 1_000;
}

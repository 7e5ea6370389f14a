namespace SchemaGen.RelaxNg.Sampling;

/// <summary>The limits on the size of random documents.</summary>
public sealed record SampleLimits
{
    /// <summary>The defaults.</summary>
    public static SampleLimits Default { get; } = new();

    /// <summary>The number of elements after which only required content is added, in the cheapest way.</summary>
    public int Elements { get; init; } = 100;

    /// <summary>The depth below which only required content is added. Real documents are seldom deeper than 12.</summary>
    public int Depth { get; init; } = 12;

    /// <summary>The maximum number of repetitions.</summary>
    public int Repetitions { get; init; } = 4;

    /// <summary>Whether texts and values consist of ASCII characters, unless the schema requires others.</summary>
    public bool IsAscii { get; init; }

    /// <summary>
    /// Whether texts and values look like those in a written example: a word, a number or an address, as far as the schema allows, without surrounding white space.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether a document contains only required content, including attributes and texts, in schema order.</summary>
    public bool IsSmallest { get; init; }

    /// <summary>The maximum number of elements in the smallest document. A schema that needs more is not sampled.</summary>
    public int SmallestDocument { get; init; } = 1_000;
}

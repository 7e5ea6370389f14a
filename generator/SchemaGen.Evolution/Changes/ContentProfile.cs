namespace SchemaGen.Evolution.Changes;

/// <summary>
/// What can be said of the symbols of a content, each fact exactly: how often each occurs, and for pairs of them whether they occur together,
/// whether one needs the other, and whether one may stand before the other. Each fact is a picture of the language under which a larger
/// language has a larger picture: where a fact of the old content is not a fact of the new one, a document that shows it is refused.
/// </summary>
internal sealed class ContentProfile
{
    /// <summary>More often than can be counted.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>The minimum number of occurrences of each symbol.</summary>
    public required int[] Minimum { get; init; }

    /// <summary>The maximum number of occurrences of each symbol.</summary>
    public required int[] Maximum { get; init; }

    /// <summary>The symbols that occur at all.</summary>
    public required SymbolSet May { get; init; }

    /// <summary>The symbols that always occur.</summary>
    public required SymbolSet Must { get; init; }

    /// <summary>For each symbol those that can be there with it; null if there are too many symbols to say.</summary>
    public SymbolSet[]? Beside { get; init; }

    /// <summary>For each symbol those that are always there when it is.</summary>
    public SymbolSet[]? Needs { get; init; }

    /// <summary>For each symbol those that may stand behind it.</summary>
    public SymbolSet[]? Before { get; init; }
}

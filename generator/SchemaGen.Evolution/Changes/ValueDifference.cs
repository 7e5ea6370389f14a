using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>The difference between the values of an attribute or a text.</summary>
/// <param name="Kind">One of the 3xx kinds.</param>
/// <param name="Lost">Samples of what is not allowed any more.</param>
/// <param name="Gained">Samples of what was not allowed before.</param>
internal sealed record ValueDifference(ChangeKind Kind, ImmutableArray<string> Lost, ImmutableArray<string> Gained)
{
    /// <summary>The old datatypes in a few words; empty for enumerations.</summary>
    public string Before { get; init; } = "";

    /// <summary>The new datatypes in a few words; empty for enumerations.</summary>
    public string After { get; init; } = "";
}

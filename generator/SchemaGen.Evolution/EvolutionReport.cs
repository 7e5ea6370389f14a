using System.Collections.Immutable;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Reports;

namespace SchemaGen.Evolution;

/// <summary>The comparison of two versions of a schema.</summary>
public sealed record EvolutionReport
{
    /// <summary>The main file of the old version.</summary>
    public required string OldPath { get; init; }

    /// <summary>The main file of the new version.</summary>
    public required string NewPath { get; init; }

    /// <summary>The definition that was compared; null for the whole schemas.</summary>
    public string? Define { get; init; }

    /// <summary>Whether the new version accepts every document of the old one.</summary>
    public required DirectionReport Backward { get; init; }

    /// <summary>Whether the old version accepts every document of the new one.</summary>
    public required DirectionReport Forward { get; init; }

    /// <summary>The changes, those near the root first.</summary>
    public required ImmutableArray<ReportedChange> Changes { get; init; }

    /// <summary>The number of changes that are not among them, because the severity of their rules is <see cref="ChangeSeverity.None"/>.</summary>
    public int Hidden { get; init; }

    /// <summary>The changes of the generated C# types.</summary>
    public ImmutableArray<ApiChange> Api { get; init; } = [];

    /// <summary>Entries of the accepted list that no change needs any more.</summary>
    public ImmutableArray<AcceptedChange> Stale { get; init; } = [];

    /// <summary>The parts of the schemas that were not compared.</summary>
    public ImmutableArray<UncomparedPart> Uncompared { get; init; } = [];

    /// <summary>The results for real documents; null if none were checked.</summary>
    public CorpusReport? Corpus { get; init; }

    /// <summary>Whether both versions accept the same documents, proved.</summary>
    public bool IsEqual => Backward.Verdict == Compatibility.Compatible && Forward.Verdict == Compatibility.Compatible;

    /// <summary>
    /// The part of the schema's version that should change: major if documents are refused that were valid, minor if documents are valid that were refused. Accepted
    /// changes count, too: they are meant, and break all the same. Null if backward compatibility is not decided.
    /// </summary>
    public VersionPart? SchemaVersionPart => (Backward.Verdict, Forward.Verdict) switch
    {
        (Compatibility.Broken, _) => VersionPart.Major,
        (Compatibility.Unknown, _) => null,
        (_, Compatibility.Compatible) => VersionPart.Patch,
        _ => VersionPart.Minor,
    };

    /// <summary>The part of the version of a library with the generated C# types that should change.</summary>
    public VersionPart ApiVersionPart => Api.Any(static effect => effect.IsBreaking) ? VersionPart.Major : Api.IsEmpty ? VersionPart.Patch : VersionPart.Minor;

    /// <summary>
    /// The answer to what is asked, accepted changes left out: compatible also if each change that stands against it was accepted. Of two
    /// directions the worse answer counts, and broken is worse than unknown.
    /// </summary>
    public Compatibility Answer(CompatibilityMode mode)
    {
        Compatibility backward = AnswerBackward(mode);
        Compatibility forward = AnswerForward(mode);
        return mode switch
        {
            CompatibilityMode.Backward => backward,
            CompatibilityMode.Forward => forward,
            _ when backward == Compatibility.Broken || forward == Compatibility.Broken => Compatibility.Broken,
            _ when backward == Compatibility.Unknown || forward == Compatibility.Unknown => Compatibility.Unknown,
            _ => Compatibility.Compatible,
        };
    }

    /// <summary>The changes that stand against what is asked and were not accepted.</summary>
    public ImmutableArray<ReportedChange> Against(CompatibilityMode mode) =>
        [.. Changes.Where(change => change.StandsAgainst(mode))];

    /// <summary>Demands that the new version accepts every document of the old one, accepted changes left out.</summary>
    /// <exception cref="SchemaEvolutionException">It does not, or that could not be decided.</exception>
    public EvolutionReport AssertBackwardCompatible() => Assert(CompatibilityMode.Backward, "backward compatible");

    /// <summary>Demands that the old version accepts every document of the new one, accepted changes left out.</summary>
    /// <exception cref="SchemaEvolutionException">It does not, or that could not be decided.</exception>
    public EvolutionReport AssertForwardCompatible() => Assert(CompatibilityMode.Forward, "forward compatible");

    /// <summary>Demands that both versions accept the same documents, accepted changes left out.</summary>
    /// <exception cref="SchemaEvolutionException">They do not, or that could not be decided.</exception>
    public EvolutionReport AssertFullyCompatible() => Assert(CompatibilityMode.Full, "compatible in both directions");

    /// <summary>Demands that both versions accept the same documents.</summary>
    /// <exception cref="SchemaEvolutionException">They do not, or that could not be decided.</exception>
    public EvolutionReport AssertEqual() => Assert(CompatibilityMode.Equal, "equal");

    private EvolutionReport Assert(CompatibilityMode mode, string wanted) => Answer(mode) switch
    {
        Compatibility.Compatible => this,
        Compatibility.Broken => throw new SchemaEvolutionException($"The schemas are not {wanted}.\n{TextReport.Write(this, mode)}", this),
        _ => throw new SchemaEvolutionException($"Whether the schemas are {wanted} could not be decided.\n{TextReport.Write(this, mode)}", this),
    };

    /// <summary>The answer for the backward direction, accepted changes left out where the mode allows that.</summary>
    internal Compatibility AnswerBackward(CompatibilityMode mode) => Answer(Backward, CompatibilityMode.Backward, mode != CompatibilityMode.Equal);

    /// <summary>The same for the forward direction.</summary>
    internal Compatibility AnswerForward(CompatibilityMode mode) => Answer(Forward, CompatibilityMode.Forward, mode != CompatibilityMode.Equal);

    private Compatibility Answer(DirectionReport direction, CompatibilityMode mode, bool honoursAccepted)
    {
        if (direction.Verdict != Compatibility.Broken || !honoursAccepted || !Against(mode).IsEmpty)
        {
            return direction.Verdict;
        }

        // Every break that was found is accepted; whether there are others is not known if the search ended early.
        return direction.IsComplete && direction.Unknowns.IsEmpty ? Compatibility.Compatible : Compatibility.Unknown;
    }
}

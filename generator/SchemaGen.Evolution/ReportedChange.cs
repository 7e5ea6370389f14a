using System.Collections.Immutable;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution;

/// <summary>A change with all that is known of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Backward">A document of the old version that the new one refuses because of it; null if none is at hand.</param>
/// <param name="Forward">A document of the new version that the old one refuses because of it; null if none is at hand.</param>
/// <param name="Api">What it does to the generated C# types.</param>
/// <param name="Acceptance">Why it was accepted; null if it was not.</param>
public sealed record ReportedChange(Change Change, Witness? Backward, Witness? Forward, ImmutableArray<ApiChange> Api, string? Acceptance)
{
    /// <summary>The number of affected real documents; null if none were checked.</summary>
    public int? Hits { get; init; }

    /// <summary>The severity.</summary>
    public ChangeSeverity Severity { get; init; } = ChangeSeverity.Error;

    /// <summary>Whether it stands against what is asked: it breaks that, was not accepted, and is an error. Equality knows no exceptions.</summary>
    public bool StandsAgainst(CompatibilityMode mode) => Breaks(mode) && (mode == CompatibilityMode.Equal || (Acceptance is null && Severity == ChangeSeverity.Error));

    /// <summary>Whether it breaks what is asked, accepted or not.</summary>
    public bool Breaks(CompatibilityMode mode) => mode switch
    {
        CompatibilityMode.Backward => Change.BreaksBackward,
        CompatibilityMode.Forward => Change.BreaksForward,
        _ => Change.BreaksBackward || Change.BreaksForward,
    };
}

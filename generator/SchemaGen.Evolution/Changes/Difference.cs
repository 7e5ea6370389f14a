using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>A difference of two contents, before it is known where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Symbol">The attribute or child; null for the text and the content as a whole.</param>
/// <param name="Message">What to say, without the condition.</param>
internal sealed record Difference(ChangeKind Kind, Symbol? Symbol, string Message)
{
    /// <summary>Values, samples, combinations.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    public bool BreaksBackward { get; init; }

    public bool BreaksForward { get; init; }

    /// <summary>Whether it is about the text and not the content as a whole.</summary>
    public bool IsText { get; init; }

    /// <summary>What it is about: differences of the same subject in several cases are one.</summary>
    public (ChangeKind, Symbol?, bool) Subject => (Kind, Symbol, IsText);

    /// <summary>What it says, wherever it is said.</summary>
    public (ChangeKind, Symbol?, string) Statement => (Kind, Symbol, Message);
}

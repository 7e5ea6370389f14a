using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Allowances;

namespace SchemaGen.Evolution.Changes;

/// <summary>A difference of two contents, before it is known where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Symbol">The attribute or child; null for the text and the content as a whole.</param>
/// <param name="Message">What to say, without the condition.</param>
internal sealed record Difference(ChangeKind Kind, Symbol? Symbol, string Message)
{
    /// <summary>Values, samples, combinations.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>What the new version would have to allow to accept what the old one does; none if the difference does not break backward.</summary>
    public ImmutableArray<(AllowanceKind Kind, Symbol? Symbol)> Backward { get; init; } = [];

    /// <summary>What the old version would have to allow to accept what the new one does; none if the difference does not break forward.</summary>
    public ImmutableArray<(AllowanceKind Kind, Symbol? Symbol)> Forward { get; init; } = [];

    public bool BreaksBackward => !Backward.IsEmpty;

    public bool BreaksForward => !Forward.IsEmpty;

    /// <summary>Whether it is about the text and not the content as a whole.</summary>
    public bool IsText { get; init; }

    /// <summary>What had another name: its old name; else null.</summary>
    public Symbol? Former { get; init; }

    /// <summary>What it is about: differences of the same subject in several cases are one.</summary>
    public (ChangeKind, Symbol?, bool) Subject => (Kind, Symbol, IsText);

    /// <summary>What it says, wherever it is said.</summary>
    public (ChangeKind, Symbol?, string) Statement => (Kind, Symbol, Message);
}

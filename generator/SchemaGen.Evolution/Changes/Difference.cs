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

    /// <summary>The allowances with which the new version accepts documents of the old one; none if the difference does not break backward compatibility.</summary>
    public ImmutableArray<(AllowanceKind Kind, Symbol? Symbol)> Backward { get; init; } = [];

    /// <summary>The allowances with which the old version accepts documents of the new one; none if the difference does not break forward compatibility.</summary>
    public ImmutableArray<(AllowanceKind Kind, Symbol? Symbol)> Forward { get; init; } = [];

    public bool BreaksBackward => !Backward.IsEmpty;

    public bool BreaksForward => !Forward.IsEmpty;

    /// <summary>Whether it is about the text and not the content as a whole.</summary>
    public bool IsText { get; init; }

    /// <summary>The old name of a renamed part; otherwise null.</summary>
    public Symbol? Former { get; init; }

    /// <summary>The subject. Differences with the same subject in several cases are merged.</summary>
    public (ChangeKind, Symbol?, bool) Subject => (Kind, Symbol, IsText);

    /// <summary>The description, independent of its place.</summary>
    public (ChangeKind, Symbol?, string) Statement => (Kind, Symbol, Message);
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>One difference between two versions of a schema, as people would say it.</summary>
public sealed record Change
{
    /// <summary>The kind of the change.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The path in a document: <c>/domain/devices/disk[@type='file']/source/@startupPolicy</c>. Of several paths, the one nearest to the root.</summary>
    public required string Path { get; init; }

    /// <summary>The path of the element that has the attribute, child or value; of a root, empty.</summary>
    public required string ElementPath { get; init; }

    /// <summary>The attribute or child as people write it, <c>@index</c> or <c>backingStore</c>; empty if it is about the element as such.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The definition in which the new place stands, the old one if there is no new one; null outside of definitions.</summary>
    public string? Define { get; init; }

    /// <summary>A description of the change, in a sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>The values, samples or combinations that it is about.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>The place in the old schema; for something new, where it was missing.</summary>
    public SourceLocation? Old { get; init; }

    /// <summary>The place in the new schema; for something gone, where it is missing.</summary>
    public SourceLocation? New { get; init; }

    /// <summary>Whether documents that the old version allows are refused because of it.</summary>
    public bool BreaksBackward { get; init; }

    /// <summary>Whether documents that the new version allows were refused before because of it.</summary>
    public bool BreaksForward { get; init; }

    /// <summary>The number of elements in which it is found: those that share the definition that changed.</summary>
    public int Elements { get; init; } = 1;

    /// <summary>Other places in documents where the same places of the schemas make the same difference. Of many, some.</summary>
    public ImmutableArray<string> AlsoAt { get; init; } = [];

    /// <summary>The rule.</summary>
    public ChangeRule Rule => ChangeRule.Of(Kind);
}

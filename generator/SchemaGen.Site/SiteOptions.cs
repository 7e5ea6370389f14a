using System.Collections.Immutable;
using SchemaGen.Evolution;

namespace SchemaGen.Site;

/// <summary>Options for the documentation of a schema.</summary>
/// <param name="Title">The title.</param>
public sealed record SiteOptions(string Title)
{
    /// <summary>The comparison of an old version with this schema as the new one; null to omit changes.</summary>
    public EvolutionReport? Since { get; init; }

    /// <summary>The documents from which examples are taken. Invalid elements are not used.</summary>
    public ImmutableArray<ExampleDocument> Documents { get; init; } = [];
}

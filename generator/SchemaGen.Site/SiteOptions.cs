using System.Collections.Immutable;
using SchemaGen.Evolution;

namespace SchemaGen.Site;

/// <summary>Options for the documentation of a schema.</summary>
/// <param name="Title">The title.</param>
public sealed record SiteOptions(string Title)
{
    /// <summary>The comparison of the schema, as the new version, with an old one; null if changes are not wanted.</summary>
    public EvolutionReport? Since { get; init; }

    /// <summary>Documents from which examples are taken; those that are not valid give none.</summary>
    public ImmutableArray<ExampleDocument> Documents { get; init; } = [];
}

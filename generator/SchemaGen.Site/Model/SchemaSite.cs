using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>The documentation of a schema: what templates see, and what <c>schemagen docs --format json</c> writes.</summary>
/// <param name="Title">The title.</param>
/// <param name="Schema">The name of the schema's main file.</param>
/// <param name="Documentation">What the schema says about itself.</param>
/// <param name="Roots">The elements that a document can have as its root.</param>
/// <param name="Elements">The elements, by name.</param>
/// <param name="Definitions">The definitions, by name.</param>
/// <param name="Since">What changed since an old version; null if that was not asked.</param>
public sealed record SchemaSite(
    string Title,
    string Schema,
    ImmutableArray<TextBlock> Documentation,
    ImmutableArray<Reference> Roots,
    ImmutableArray<ElementPage> Elements,
    ImmutableArray<DefinitionPage> Definitions,
    SchemaChanges? Since);

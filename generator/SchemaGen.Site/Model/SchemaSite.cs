using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>The documentation of a schema. It is the model of the templates and the output of <c>schemagen docs --format json</c>.</summary>
/// <param name="Title">The title.</param>
/// <param name="Schema">The name of the schema's main file.</param>
/// <param name="Documentation">The documentation of the schema's start pattern.</param>
/// <param name="Roots">The possible root elements of a document.</param>
/// <param name="Elements">The elements, by name.</param>
/// <param name="Definitions">The definitions, by name.</param>
/// <param name="Since">The changes since an old version; null if no old version was given.</param>
public sealed record SchemaSite(
    string Title,
    string Schema,
    ImmutableArray<TextBlock> Documentation,
    ImmutableArray<Reference> Roots,
    ImmutableArray<ElementPage> Elements,
    ImmutableArray<DefinitionPage> Definitions,
    SchemaChanges? Since);

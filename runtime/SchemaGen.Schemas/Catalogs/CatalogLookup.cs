using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>The result of a search through catalogs.</summary>
/// <param name="Target">The path or address that stands for what was looked for, or null.</param>
/// <param name="Entry">The entry that has it, or null.</param>
/// <param name="PassedOver">The catalogs that could not be looked into.</param>
internal sealed record CatalogLookup(string? Target, CatalogEntry? Entry, ImmutableArray<SchemaDiagnostic> PassedOver);

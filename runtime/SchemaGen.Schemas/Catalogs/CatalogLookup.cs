using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>The result of a search through catalogs.</summary>
/// <param name="Target">The path or address found, or null.</param>
/// <param name="Entry">The matching entry, or null.</param>
/// <param name="PassedOver">Diagnostics for the catalogs that could not be searched.</param>
internal sealed record CatalogLookup(string? Target, CatalogEntry? Entry, ImmutableArray<SchemaDiagnostic> PassedOver);

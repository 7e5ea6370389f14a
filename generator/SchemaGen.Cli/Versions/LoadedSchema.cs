using SchemaGen.Cli.Reports;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Versions;

/// <summary>A loaded schema, or the reason why it could not be loaded.</summary>
/// <param name="Schema">The schema, or null.</param>
/// <param name="Problems">The errors in its files.</param>
/// <param name="Reason">The reason why its main file cannot be read, or null.</param>
internal sealed record LoadedSchema(RelaxNgSchema? Schema, IReadOnlyList<Problem> Problems, string? Reason);

using SchemaGen.Schemas;

namespace SchemaGen.Cli.Versions;

/// <summary>A version of a schema.</summary>
/// <param name="Name">The name of its folder, or of its file without the extension.</param>
/// <param name="Path">The main file.</param>
/// <param name="Schema">The schema; null if it cannot be used.</param>
internal sealed record SchemaVersion(string Name, string Path, RelaxNgSchema? Schema);

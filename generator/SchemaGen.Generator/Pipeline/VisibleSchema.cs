namespace SchemaGen.Generator.Pipeline;

/// <summary>A schema whose types are visible in a referenced assembly.</summary>
/// <param name="RootPath">The path of the schema.</param>
/// <param name="Assembly">The name of the assembly.</param>
internal sealed record VisibleSchema(string RootPath, string Assembly);

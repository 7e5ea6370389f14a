using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>A C# type that a names file refers to.</summary>
/// <param name="Name">The name, with its namespace.</param>
/// <param name="Converts">For a converter, the type of its values; null for other types.</param>
/// <param name="Location">The location in the names file.</param>
public sealed record StatedType(string Name, string? Converts, SourceLocation Location);

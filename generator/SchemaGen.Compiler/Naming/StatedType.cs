using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>A C# type that a file of names refers to.</summary>
/// <param name="Name">Its name, with its namespace.</param>
/// <param name="Converts">For a converter, the type of its values; null for others.</param>
/// <param name="Location">Where it is stated.</param>
public sealed record StatedType(string Name, string? Converts, SourceLocation Location);

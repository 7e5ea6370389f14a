namespace SchemaGen.Compiler;

/// <summary>A C# file that the generator adds to the consumer's compilation.</summary>
/// <param name="HintName">Its name, unique without regard to case: <c>DiskSource.g.cs</c>.</param>
/// <param name="Text">Its text; lines end in a line feed.</param>
public sealed record GeneratedFile(string HintName, string Text);

namespace SchemaGen.Compiler;

/// <summary>A C# file that the generator adds to the consumer's compilation.</summary>
/// <param name="HintName">The file name, unique without regard to case, such as <c>DiskSource.g.cs</c>.</param>
/// <param name="Text">The text; lines end in a line feed.</param>
public sealed record GeneratedFile(string HintName, string Text);

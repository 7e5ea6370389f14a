using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>A name that a file states.</summary>
/// <param name="Place">The path of the pattern.</param>
/// <param name="Name">The name.</param>
/// <param name="Location">Where it is stated.</param>
internal sealed record StatedName(string Place, string Name, SourceLocation Location);

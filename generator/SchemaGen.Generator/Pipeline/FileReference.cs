using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Generator.Pipeline;

/// <summary>A reference from a file to another.</summary>
/// <param name="Href">The reference as written.</param>
/// <param name="Path">The path of the target.</param>
/// <param name="Node">The referring node.</param>
internal sealed record FileReference(string Href, string Path, SyntaxNode Node);

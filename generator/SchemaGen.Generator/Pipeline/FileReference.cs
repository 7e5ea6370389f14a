using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Generator.Pipeline;

/// <summary>A place where a file refers to another.</summary>
/// <param name="Href">The reference as written.</param>
/// <param name="Path">The path that it leads to.</param>
/// <param name="Node">The place.</param>
internal sealed record FileReference(string Href, string Path, SyntaxNode Node);

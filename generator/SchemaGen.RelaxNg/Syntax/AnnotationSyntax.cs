namespace SchemaGen.RelaxNg.Syntax;

/// <summary>What stands in a schema beside the patterns: foreign elements and attributes, comments.</summary>
/// <param name="Documentation">The text of the <c>a:documentation</c> children, paragraphs divided by an empty line; null if there are none.</param>
public sealed record AnnotationSyntax(string? Documentation);

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A comment.</summary>
/// <param name="Text">Its lines, divided by line feeds, without the indentation that they have in common.</param>
public sealed record AnnotationComment(string Text) : AnnotationContent;

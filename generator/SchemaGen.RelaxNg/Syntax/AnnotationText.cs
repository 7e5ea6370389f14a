namespace SchemaGen.RelaxNg.Syntax;

/// <summary>Text within a foreign element.</summary>
/// <param name="Text">The text; never empty, and never beside other text.</param>
public sealed record AnnotationText(string Text) : AnnotationContent;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A piece of an annotation: an element, text or a comment.</summary>
public abstract record AnnotationContent
{
    private protected AnnotationContent()
    {
    }
}

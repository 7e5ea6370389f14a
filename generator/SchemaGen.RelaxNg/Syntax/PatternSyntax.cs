using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A pattern of the full syntax (RELAX NG specification, section 3).</summary>
public abstract class PatternSyntax : SyntaxNode
{
    private protected PatternSyntax(SourceLocation location)
        : base(location)
    {
    }

    /// <summary>The same node with another annotation.</summary>
    internal PatternSyntax WithAnnotation(AnnotationSyntax? annotation) => ReferenceEquals(annotation, Annotation) ? this : (PatternSyntax)Annotated(annotation);
}

using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A child of a <c>grammar</c> (RELAX NG specification, section 3).</summary>
public abstract class GrammarContentSyntax : SyntaxNode
{
    private protected GrammarContentSyntax(SourceLocation location)
        : base(location)
    {
    }

    /// <summary>The same node with another annotation.</summary>
    internal GrammarContentSyntax WithAnnotation(AnnotationSyntax? annotation) => ReferenceEquals(annotation, Annotation) ? this : (GrammarContentSyntax)Annotated(annotation);
}

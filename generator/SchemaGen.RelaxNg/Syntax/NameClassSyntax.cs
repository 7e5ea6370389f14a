using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A name class of the full syntax (RELAX NG specification, section 3).</summary>
public abstract class NameClassSyntax : SyntaxNode
{
    private protected NameClassSyntax(SourceLocation location)
        : base(location)
    {
    }

    /// <summary>Whether the name is in the class.</summary>
    public abstract bool Contains(string namespaceUri, string localName);

    /// <summary>The same node with another annotation.</summary>
    internal NameClassSyntax WithAnnotation(AnnotationSyntax? annotation) => ReferenceEquals(annotation, Annotation) ? this : (NameClassSyntax)Annotated(annotation);
}

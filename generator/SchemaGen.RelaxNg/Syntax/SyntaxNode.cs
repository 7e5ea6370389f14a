using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>
/// A node of a schema as written; both parsers give the same tree. Immutable; the linking and simplification steps rewrite it.
/// Nodes are equal by reference, so that a node can stand for its place in the schema.
/// </summary>
public abstract class SyntaxNode
{
    private AnnotationSyntax? _annotation;

    private protected SyntaxNode(SourceLocation location) => Location = location;

    /// <summary>The start of the node: the first character of its element's name in the XML syntax.</summary>
    public SourceLocation Location { get; }

    /// <summary>The annotations of the node (section 4.1), kept beside it; null if there are none.</summary>
    public AnnotationSyntax? Annotation
    {
        get => _annotation;
        init => _annotation = value;
    }

    /// <summary>The inherited context: base URI, datatype library, namespace bindings (sections 4.3, 4.5, 4.9).</summary>
    public SyntaxContext Context { get; init; } = SyntaxContext.Empty;

    /// <summary>The documentation of the node: its <c>a:documentation</c> children, a paragraph each; null if there is none.</summary>
    public string? Documentation => Annotation?.Documentation;

    /// <summary>The same node with another annotation.</summary>
    private protected SyntaxNode Annotated(AnnotationSyntax? annotation)
    {
        var copy = (SyntaxNode)MemberwiseClone();
        copy._annotation = annotation;
        return copy;
    }
}

using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>The initial annotations of a construct: documentation and the contents of <c>[</c> and <c>]</c>.</summary>
internal sealed class CompactAnnotations
{
    /// <summary>A shared instance without annotations, which must not be modified.</summary>
    public static CompactAnnotations None { get; } = new();

    public List<AnnotationAttribute> Attributes { get; } = [];

    public List<AnnotationContent> Children { get; } = [];

    /// <summary>Comments after the last annotation. They belong to the construct's first child.</summary>
    public List<AnnotationContent> Comments { get; } = [];

    public bool IsEmpty => Attributes.Count == 0 && Children.Count == 0 && Comments.Count == 0;
}

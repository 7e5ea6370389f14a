using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>The initial annotations of a construct: documentation, and what stands between <c>[</c> and <c>]</c>.</summary>
internal sealed class CompactAnnotations
{
    /// <summary>No annotations; nothing is added to these.</summary>
    public static CompactAnnotations None { get; } = new();

    public List<AnnotationAttribute> Attributes { get; } = [];

    public List<AnnotationContent> Children { get; } = [];

    /// <summary>Comments behind the last of them: they belong to the construct's first child.</summary>
    public List<AnnotationContent> Comments { get; } = [];

    public bool IsEmpty => Attributes.Count == 0 && Children.Count == 0 && Comments.Count == 0;
}

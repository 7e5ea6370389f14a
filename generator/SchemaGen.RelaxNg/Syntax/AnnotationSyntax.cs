using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>
/// What stands in a schema beside the patterns (section 4.1): foreign elements and attributes, comments. It means nothing to a validator;
/// documentation goes into generated code, and a schema that is written again has all of it where it was.
/// </summary>
/// <param name="Documentation">The text of the <c>a:documentation</c> children, paragraphs divided by an empty line, their lines as written; null if there are none.</param>
public sealed record AnnotationSyntax(string? Documentation)
{
    /// <summary>An annotation that says nothing.</summary>
    internal static AnnotationSyntax Empty { get; } = new((string?)null);

    /// <summary>Comments before the node; before a child of a grammar also foreign elements that follow another child.</summary>
    public ImmutableArray<AnnotationContent> Before { get; init; } = [];

    /// <summary>The foreign attributes of the node, those of <c>xml:</c> among them.</summary>
    public ImmutableArray<AnnotationAttribute> Attributes { get; init; } = [];

    /// <summary>Foreign elements before the node's first child of RELAX NG, and the comments before each.</summary>
    public ImmutableArray<AnnotationContent> Children { get; init; } = [];

    /// <summary>Comments behind the node's last child; in a grammar also foreign elements.</summary>
    public ImmutableArray<AnnotationContent> End { get; init; } = [];

    /// <summary>Foreign elements behind the node, and the comments before each; behind a schema's root its last comments.</summary>
    public ImmutableArray<AnnotationContent> Following { get; init; } = [];

    /// <summary>Whether nothing stands beside the node.</summary>
    internal bool IsEmpty =>
        Documentation is null && Before.IsEmpty && Attributes.IsEmpty && Children.IsEmpty && End.IsEmpty && Following.IsEmpty;

    /// <summary>The annotation of a node that takes the place of the one around it: what is outside comes first.</summary>
    /// <param name="outer">The annotation of the node around.</param>
    /// <param name="inner">The annotation of its only child.</param>
    internal static AnnotationSyntax? Merge(AnnotationSyntax? outer, AnnotationSyntax? inner)
    {
        if (outer is null || inner is null)
        {
            return outer ?? inner;
        }

        return new AnnotationSyntax(JoinDocumentation(outer.Documentation, inner.Documentation))
        {
            Before = outer.Before.AddRange(inner.Before),
            Attributes = outer.Attributes.AddRange(inner.Attributes.Where(attribute => !outer.Attributes.Any(attribute.HasNameOf))),
            Children = outer.Children.AddRange(inner.Children),
            End = inner.End.AddRange(outer.End),
            Following = inner.Following.AddRange(outer.Following),
        };
    }

    /// <summary>An annotation with more documentation.</summary>
    internal static AnnotationSyntax? WithDocumentation(AnnotationSyntax? annotation, string? more) => more is null
        ? annotation
        : (annotation ?? Empty) with { Documentation = JoinDocumentation(annotation?.Documentation, more) };

    /// <summary>Two pieces of documentation as paragraphs of one.</summary>
    internal static string? JoinDocumentation(string? first, string? second) =>
        first is null || second is null ? first ?? second : $"{first}\n\n{second}";
}

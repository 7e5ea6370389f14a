using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Gathers what stands beside a node; most nodes have nothing, and no builder.</summary>
internal sealed class AnnotationBuilder
{
    private List<AnnotationContent>? _before;
    private List<AnnotationAttribute>? _attributes;
    private List<AnnotationContent>? _children;
    private List<AnnotationContent>? _end;
    private List<AnnotationContent>? _following;
    private string? _documentation;

    public List<AnnotationContent> Before => _before ??= [];

    public List<AnnotationAttribute> Attributes => _attributes ??= [];

    public List<AnnotationContent> Children => _children ??= [];

    public List<AnnotationContent> End => _end ??= [];

    public List<AnnotationContent> Following => _following ??= [];

    /// <summary>Adds the documentation among some contents: a paragraph each.</summary>
    public void AddDocumentation(IEnumerable<AnnotationContent> contents)
    {
        foreach (AnnotationContent content in contents)
        {
            if (content is AnnotationElement { IsDocumentation: true } documentation)
            {
                string text = DocumentationText.Normalize(documentation);
                _documentation = AnnotationSyntax.JoinDocumentation(_documentation, text.Length == 0 ? null : text);
            }
        }
    }

    /// <summary>Adds the documentation among the first children to that of another builder, which is made if there is any.</summary>
    public void AddChildrenTo(ref AnnotationBuilder? documentation) => AddTo(ref documentation, _children);

    /// <summary>Adds the documentation behind the node to that of another builder, which is made if there is any.</summary>
    public void AddFollowingTo(ref AnnotationBuilder? documentation) => AddTo(ref documentation, _following);

    /// <summary>The gathered annotations; null without any.</summary>
    /// <param name="documentation">What has the documentation; null if it is this.</param>
    public AnnotationSyntax? ToSyntax(AnnotationBuilder? documentation = null)
    {
        AnnotationSyntax annotation = new(documentation?._documentation ?? _documentation)
        {
            Before = ToArray(_before),
            Attributes = ToArray(_attributes),
            Children = ToArray(_children),
            End = ToArray(_end),
            Following = ToArray(_following),
        };
        return annotation.IsEmpty ? null : annotation;
    }

    private static ImmutableArray<T> ToArray<T>(List<T>? list) => list is null ? [] : [.. list];

    private static void AddTo(ref AnnotationBuilder? documentation, List<AnnotationContent>? contents)
    {
        if (contents is not null && contents.Exists(static content => content is AnnotationElement { IsDocumentation: true }))
        {
            (documentation ??= new AnnotationBuilder()).AddDocumentation(contents);
        }
    }
}

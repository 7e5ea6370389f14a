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

    /// <summary>Adds an <c>a:documentation</c>: a paragraph of its own.</summary>
    public void AddDocumentation(AnnotationElement documentation)
    {
        string text = DocumentationText.Normalize(documentation.AllText());
        _documentation = AnnotationSyntax.JoinDocumentation(_documentation, text.Length == 0 ? null : text);
    }

    /// <summary>Adds the documentation among some contents.</summary>
    public void AddDocumentation(IEnumerable<AnnotationContent> contents)
    {
        foreach (AnnotationContent content in contents)
        {
            if (content is AnnotationElement { IsDocumentation: true } documentation)
            {
                AddDocumentation(documentation);
            }
        }
    }

    /// <summary>What was gathered, or null if that is nothing.</summary>
    public AnnotationSyntax? ToSyntax()
    {
        AnnotationSyntax annotation = new(_documentation)
        {
            Before = [.. _before ?? []],
            Attributes = [.. _attributes ?? []],
            Children = [.. _children ?? []],
            End = [.. _end ?? []],
            Following = [.. _following ?? []],
        };
        return annotation.IsEmpty ? null : annotation;
    }
}

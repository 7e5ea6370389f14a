using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// Creates the annotations of nodes. Documentation is assigned as in the XML syntax: documentation after a <c>value</c>, <c>param</c> or
/// <c>name</c> documents that node; documentation after another node documents its parent.
/// </summary>
internal static class CompactNodes
{
    /// <summary>Creates the annotation of a node that contains other nodes.</summary>
    public static AnnotationSyntax? ForContainer(CompactAnnotations initial, List<AnnotationContent> end, params ReadOnlySpan<PatternSyntax> contents) =>
        ForContainer(initial, end, null, contents);

    /// <summary>Creates the annotation of an element or attribute, whose name class comes first.</summary>
    public static AnnotationSyntax? ForContainer(
        CompactAnnotations initial, List<AnnotationContent> end, NameClassSyntax? name, params ReadOnlySpan<PatternSyntax> contents)
    {
        AnnotationBuilder? following = null;
        if (name is not null and not NameSyntax && name.Annotation is { Following.IsEmpty: false } named)
        {
            (following ??= new AnnotationBuilder()).AddDocumentation(named.Following);
        }

        foreach (PatternSyntax content in contents)
        {
            AddFollowing(content, ref following);
        }

        if (initial.IsEmpty && end.Count == 0 && following is null)
        {
            return null;
        }

        AnnotationBuilder own = new();
        own.Attributes.AddRange(initial.Attributes);
        own.Children.AddRange(initial.Children);
        own.AddDocumentation(initial.Children);
        own.End.AddRange(end);
        return AnnotationSyntax.WithDocumentation(own.ToSyntax(), following?.ToSyntax()?.Documentation);
    }

    /// <summary>Adds the documentation after the parts of a name class to its annotation.</summary>
    public static AnnotationSyntax? ForNameClasses(AnnotationSyntax? annotation, params ReadOnlySpan<NameClassSyntax> parts)
    {
        AnnotationBuilder? following = null;
        foreach (NameClassSyntax part in parts)
        {
            if (part is not NameSyntax && part.Annotation is { Following.IsEmpty: false } known)
            {
                (following ??= new AnnotationBuilder()).AddDocumentation(known.Following);
            }
        }

        return AnnotationSyntax.WithDocumentation(annotation, following?.ToSyntax()?.Documentation);
    }

    /// <summary>Creates the annotation of a node that contains text and therefore no elements.</summary>
    public static AnnotationSyntax? ForText(CompactAnnotations initial, List<AnnotationContent> end)
    {
        if (initial.IsEmpty && end.Count == 0)
        {
            return null;
        }

        AnnotationBuilder annotation = new();
        annotation.Attributes.AddRange(initial.Attributes);
        annotation.AddDocumentation(initial.Children);
        annotation.Following.AddRange(initial.Children);
        annotation.End.AddRange(end);
        return annotation.ToSyntax();
    }

    /// <summary>Adds comments before the node to an annotation.</summary>
    public static AnnotationSyntax? WithBefore(AnnotationSyntax? annotation, List<AnnotationContent> before)
    {
        AnnotationSyntax known = annotation ?? AnnotationSyntax.Empty;
        return before.Count == 0 ? annotation : known with { Before = [.. before, .. known.Before] };
    }

    /// <summary>Adds elements after the node to an annotation.</summary>
    public static AnnotationSyntax? WithFollowing(AnnotationSyntax? annotation, List<AnnotationContent> following, bool isText)
    {
        if (following.Count == 0)
        {
            return annotation;
        }

        AnnotationBuilder documentation = new();
        if (isText)
        {
            documentation.AddDocumentation(following);
        }

        AnnotationSyntax known = annotation ?? AnnotationSyntax.Empty;
        return AnnotationSyntax.WithDocumentation(
            known with { Following = [.. known.Following, .. following] }, documentation.ToSyntax()?.Documentation);
    }

    private static void AddFollowing(PatternSyntax content, ref AnnotationBuilder? builder)
    {
        if (content is GroupSyntax group)
        {
            foreach (PatternSyntax child in group.Children)
            {
                AddFollowing(child, ref builder);
            }
        }

        if (content is not ValueSyntax && content.Annotation is { Following.IsEmpty: false } annotation)
        {
            (builder ??= new AnnotationBuilder()).AddDocumentation(annotation.Following);
        }
    }
}

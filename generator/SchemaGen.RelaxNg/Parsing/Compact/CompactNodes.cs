using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// Gives nodes their annotations. Documentation is counted as the XML syntax does: that of a <c>value</c>, <c>param</c> or <c>name</c> follows it,
/// and what follows another node documents the node around.
/// </summary>
internal static class CompactNodes
{
    /// <summary>The annotation of a node that holds other nodes.</summary>
    public static AnnotationSyntax? ForContainer(CompactAnnotations initial, List<AnnotationContent> end, params ReadOnlySpan<PatternSyntax> contents) =>
        ForContainer(initial, end, null, contents);

    /// <summary>The annotation of an element or attribute, whose name class comes first.</summary>
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

    /// <summary>The annotation of a name class with the documentation that its parts bring.</summary>
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

    /// <summary>The annotation of a node that holds text, and therefore no element.</summary>
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

    /// <summary>An annotation with comments before the node.</summary>
    public static AnnotationSyntax? WithBefore(AnnotationSyntax? annotation, List<AnnotationContent> before)
    {
        AnnotationSyntax known = annotation ?? AnnotationSyntax.Empty;
        return before.Count == 0 ? annotation : known with { Before = [.. before, .. known.Before] };
    }

    /// <summary>An annotation with elements behind the node.</summary>
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

using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Where annotations may stand; the same for both syntaxes.</summary>
internal static class AnnotationRules
{
    /// <summary>Whether the attribute is <c>xml:base</c>, which means something although it is foreign (section 4.5).</summary>
    public static bool IsBase(AnnotationAttribute attribute) => attribute is { NamespaceUri: WellKnownNamespaces.Xml, LocalName: "base" };

    /// <summary>Section 4.12: the only child of a group, choice, interleave or except, with the annotation of that around it.</summary>
    public static PatternSyntax Collapse(AnnotationSyntax? outer, PatternSyntax child) =>
        child.WithAnnotation(AnnotationSyntax.Merge(child is ValueSyntax ? Behind(outer) : outer, child.Annotation));

    /// <summary>The same for a name class.</summary>
    public static NameClassSyntax Collapse(AnnotationSyntax? outer, NameClassSyntax child) =>
        child.WithAnnotation(AnnotationSyntax.Merge(child is NameSyntax ? Behind(outer) : outer, child.Annotation));

    /// <summary>An element that holds text holds no other: what would stand in it stands behind.</summary>
    private static AnnotationSyntax? Behind(AnnotationSyntax? annotation) => annotation is null or { Children.IsEmpty: true }
        ? annotation
        : annotation with { Children = [], Following = annotation.Children.AddRange(annotation.Following) };
}

using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>The places of annotations; the same for both syntaxes.</summary>
internal static class AnnotationRules
{
    /// <summary>Whether the attribute is <c>xml:base</c>, which means something although it is foreign (section 4.5).</summary>
    public static bool IsBase(AnnotationAttribute attribute) => attribute is { NamespaceUri: WellKnownNamespaces.Xml, LocalName: "base" };

    /// <summary>Section 4.12: the only child of a group, choice, interleave or except, with the annotation of that around it.</summary>
    public static PatternSyntax Collapse(AnnotationSyntax? outer, PatternSyntax child) =>
        child.WithAnnotation(child is ValueSyntax ? MergeText(outer, child.Annotation) : AnnotationSyntax.Merge(outer, child.Annotation));

    /// <summary>The same for a name class.</summary>
    public static NameClassSyntax Collapse(AnnotationSyntax? outer, NameClassSyntax child) =>
        child.WithAnnotation(child is NameSyntax ? MergeText(outer, child.Annotation) : AnnotationSyntax.Merge(outer, child.Annotation));

    /// <summary>
    /// A foreign element without the white space that only lays its children out, and without the indentation of documentation.
    /// </summary>
    /// <param name="element">The element as written.</param>
    /// <param name="isPreserved">Whether <c>xml:space</c> says that all white space counts.</param>
    public static AnnotationElement WithoutLayout(AnnotationElement element, bool isPreserved)
    {
        if (isPreserved)
        {
            return element;
        }

        if (element is { IsDocumentation: true, Contents: [AnnotationText only] })
        {
            string text = TextLines.Unindent(only.Text);
            return element with { Contents = text.Length == 0 ? [] : [new AnnotationText(text)] };
        }

        bool hasChildren = element.Contents.Any(static content => content is not AnnotationText);
        bool hasWords = element.Contents.Any(static content => content is AnnotationText text && !XmlNames.IsWhiteSpace(text.Text));
        return hasChildren && !hasWords ? element with { Contents = element.Contents.RemoveAll(IsLineBreak) } : element;
    }

    /// <summary>Whether all white space in the element counts.</summary>
    /// <param name="attributes">The element's attributes.</param>
    /// <param name="isPreserved">Whether it does around the element.</param>
    public static bool IsPreserved(IReadOnlyCollection<AnnotationAttribute> attributes, bool isPreserved) =>
        attributes.FirstOrDefault(static attribute => attribute is { NamespaceUri: WellKnownNamespaces.Xml, LocalName: "space" }) is { } space
            ? space.Value == "preserve"
            : isPreserved;

    private static bool IsLineBreak(AnnotationContent content) => content is AnnotationText text && text.Text.AsSpan().IndexOf('\n') >= 0;

    /// <summary>An element that holds text holds no other: what would stand in it stands behind, and so does its documentation.</summary>
    private static AnnotationSyntax? MergeText(AnnotationSyntax? outer, AnnotationSyntax? inner)
    {
        AnnotationSyntax? behind = outer is null ? null : outer with { Children = [], Following = outer.Children.AddRange(outer.Following) };
        AnnotationSyntax? merged = AnnotationSyntax.Merge(behind, inner);
        return merged is null || outer is null || inner is null
            ? merged
            : merged with { Documentation = AnnotationSyntax.JoinDocumentation(inner.Documentation, outer.Documentation) };
    }
}

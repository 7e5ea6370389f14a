using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>
/// A foreign element. White space that only lays out its children is not kept; the text of an <c>a:documentation</c> has no more than the
/// indentation of its lines against each other.
/// </summary>
/// <param name="Prefix">The prefix as written; empty if there is none.</param>
/// <param name="NamespaceUri">The namespace; empty for none.</param>
/// <param name="LocalName">The local name.</param>
/// <param name="Attributes">Its attributes, in the order written.</param>
/// <param name="Contents">Its contents, in order.</param>
public sealed record AnnotationElement(
    string Prefix,
    string NamespaceUri,
    string LocalName,
    ImmutableArray<AnnotationAttribute> Attributes,
    ImmutableArray<AnnotationContent> Contents) : AnnotationContent
{
    /// <summary>Whether it is an <c>a:documentation</c> (RELAX NG DTD Compatibility, section 3).</summary>
    public bool IsDocumentation => LocalName == "documentation" && NamespaceUri == WellKnownNamespaces.Annotations;

    /// <summary>All text within, also that of elements within.</summary>
    internal string AllText() => string.Concat(Contents.Select(static content => content switch
    {
        AnnotationText text => text.Text,
        AnnotationElement element => element.AllText(),
        _ => "",
    }));
}

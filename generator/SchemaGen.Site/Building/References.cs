using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Creates and caches links to pages.</summary>
internal sealed class References(SchemaIndex index)
{
    private readonly Dictionary<IndexedElement, Reference> _elements = [];
    private readonly Dictionary<string, Reference> _definitions = new(StringComparer.Ordinal);

    /// <summary>Returns the link to an element's page.</summary>
    public Reference To(IndexedElement element)
    {
        if (!_elements.TryGetValue(element, out Reference? reference))
        {
            string summary = DocumentationBlocks.Summary(DocumentationBlocks.Of(element.Syntax, DocumentationOf(element)));
            _elements.Add(element, reference = new Reference(element.Name, element.Path, summary));
        }

        return reference;
    }

    /// <summary>Returns the link to a definition's page.</summary>
    public Reference To(LinkedDefine define)
    {
        if (!_definitions.TryGetValue(define.Key, out Reference? reference))
        {
            string summary = DocumentationBlocks.Summary(DocumentationBlocks.OfText(define.Documentation));
            _definitions.Add(define.Key, reference = new Reference(define.Key, index.PathOf(define), summary));
        }

        return reference;
    }

    /// <summary>Returns the documentation of an element or, without one, of a definition that consists only of the element, with any cardinality.</summary>
    public static string? DocumentationOf(IndexedElement element) =>
        element.Syntax.Documentation ?? (element.Define is { } define && ReferenceEquals(Only(define.Body), element.Syntax) ? define.Documentation : null);

    private static PatternSyntax Only(PatternSyntax pattern) =>
        pattern is OptionalSyntax or ZeroOrMoreSyntax or OneOrMoreSyntax or GroupSyntax { Children.Length: 1 } ? Only(PatternSyntaxChildren.Of(pattern)[0]) : pattern;
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>Finds what schemas say besides the documents that they accept.</summary>
internal static class UncomparedParts
{
    private static readonly string[] SchematronNamespaces = ["http://purl.oclc.org/dsdl/schematron", "http://www.ascc.net/xml/schematron"];

    /// <summary>The uncompared parts of each kind, from the new version or else the old one.</summary>
    public static ImmutableArray<UncomparedPart> Find(LinkedGrammar old, LinkedGrammar @new)
    {
        ImmutableArray<UncomparedPart> own = Of(@new);
        return [.. own, .. Of(old).Where(part => !own.Any(other => other.What == part.What))];
    }

    private static ImmutableArray<UncomparedPart> Of(LinkedGrammar linked) =>
    [
        .. Nodes(linked)
            .SelectMany(static node => KindsOf(node).Select(what => (What: what, node.Location)))
            .GroupBy(static found => found.What, StringComparer.Ordinal)
            .Select(static same => new UncomparedPart(same.Key, same.Count(), same.Select(static found => found.Location).OrderBy(static place => place.Line).First())),
    ];

    private static IEnumerable<string> KindsOf(PatternSyntax node)
    {
        if (node.Annotation is { } annotation)
        {
            IEnumerable<AnnotationContent> contents = annotation.Before.Concat(annotation.Children).Concat(annotation.End).Concat(annotation.Following);
            if (contents.Any(static content => content is AnnotationElement element && SchematronNamespaces.Contains(element.NamespaceUri)))
            {
                yield return "Schematron rules";
            }

            if (annotation.Attributes.Any(static attribute => attribute is { LocalName: "defaultValue", NamespaceUri: WellKnownNamespaces.Annotations }))
            {
                yield return "default values";
            }
        }

        if (node is DataSyntax { TypeName: "ID" or "IDREF" or "IDREFS" })
        {
            yield return "ID types";
        }
    }

    private static IEnumerable<PatternSyntax> Nodes(LinkedGrammar linked)
    {
        Stack<PatternSyntax> pending = new(linked.Defines.Select(static define => define.Body).Append(linked.Start));
        while (pending.Count > 0)
        {
            PatternSyntax node = pending.Pop();
            yield return node;
            foreach (PatternSyntax child in PatternSyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }
    }
}

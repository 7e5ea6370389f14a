using System.Collections.Immutable;
using System.Xml.Linq;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Finds an example of each element of the schema in existing documents: the longest one that is still easy to read.</summary>
internal sealed class DocumentExamples
{
    private const int WantedCharacters = 1_500;
    private const int TagCharacters = 5;
    private const int AttributeCharacters = 4;

    private readonly ElementValidity _validity;
    private readonly Dictionary<IndexedElement, (int Score, string Document, XElement Element)> _best = [];

    public DocumentExamples(IEnumerable<ExampleDocument> documents, IReadOnlyList<IndexedElement> roots, ElementValidity validity)
    {
        _validity = validity;
        foreach (ExampleDocument document in documents)
        {
            Look(document, roots);
        }
    }

    /// <summary>Returns the example of an element; null if no document has one that is short enough and valid.</summary>
    public Example? Of(IndexedElement element) =>
        _best.TryGetValue(element, out (int Score, string Document, XElement Element) best) && Excerpt(best.Element) is { } text && _validity.IsValid(element.Syntax, text)
            ? new Example(best.Document, text)
            : null;

    private void Look(ExampleDocument document, IReadOnlyList<IndexedElement> roots)
    {
        Dictionary<XElement, int> lengths = Lengths(document.Root);
        Stack<(XElement Element, IReadOnlyList<IndexedElement> Candidates)> pending = new([(document.Root, Matching(document.Root, roots))]);
        while (pending.TryPop(out (XElement Element, IReadOnlyList<IndexedElement> Candidates) next))
        {
            int length = lengths[next.Element];
            int score = length <= WantedCharacters ? length : -length;
            foreach (IndexedElement candidate in next.Candidates)
            {
                if (length <= ExampleMaker.MostCharacters && (!_best.TryGetValue(candidate, out (int Score, string, XElement) best) || score > best.Score))
                {
                    _best[candidate] = (score, document.Name, next.Element);
                }
            }

            IndexedElement[] children = [.. next.Candidates.SelectMany(static candidate => candidate.Children).Distinct()];
            foreach (XElement child in next.Element.Elements())
            {
                pending.Push((child, Matching(child, children)));
            }
        }
    }

    // If several candidates have the name, validation of the content decides. A wildcard and a named element can both match.
    private IReadOnlyList<IndexedElement> Matching(XElement element, IReadOnlyList<IndexedElement> candidates)
    {
        IndexedElement[] named = [.. candidates.Where(candidate => candidate.Syntax.NameClass.Contains(element.Name.NamespaceName, element.Name.LocalName))];
        return named.Length <= 1 ? named : [.. named.Where(candidate => _validity.IsValid(candidate.Syntax, element))];
    }

    // Estimates the characters of each element. In reverse document order, children come before their parents.
    private static Dictionary<XElement, int> Lengths(XElement root)
    {
        Dictionary<XElement, int> lengths = [];
        foreach (XElement element in root.DescendantsAndSelf().Reverse())
        {
            long length = (2 * element.Name.LocalName.Length) + TagCharacters;
            length += element.Attributes().Sum(static attribute => (long)attribute.Name.LocalName.Length + attribute.Value.Length + AttributeCharacters);
            length += element.Nodes().Sum(node => node switch
            {
                XElement child => lengths[child],
                XText text => (long)text.Value.Length,
                XComment comment => comment.Value.Length,
                _ => 0,
            });
            lengths.Add(element, (int)Math.Min(length, int.MaxValue));
        }

        return lengths;
    }

    // Keeps the layout of the document but moves the element to the left margin. A document without line breaks is indented.
    private static string Excerpt(XElement element)
    {
        if (!element.DescendantNodes().OfType<XText>().Any(static text => text.Value.Contains('\n', StringComparison.Ordinal)))
        {
            return element.ToString();
        }

        string before = (element.PreviousNode as XText)?.Value ?? "";
        string indentation = before[(before.LastIndexOf('\n') + 1)..];
        string text = element.ToString(SaveOptions.DisableFormatting).ReplaceLineEndings("\n");
        return indentation.Length == 0 || indentation.Trim().Length > 0 ? text : text.Replace("\n" + indentation, "\n", StringComparison.Ordinal);
    }
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Runtime.Tests.Adaptation;

/// <summary>Checks that a report of changes is complete: the original document without the listed nodes must equal the adapted document.</summary>
internal static class LossReport
{
    /// <summary>Returns the nodes that are in only one of the documents and not in the report.</summary>
    public static IReadOnlyList<string> Unaccounted(string document, XmlAdaptation adaptation)
    {
        XDocument before = XDocument.Parse(document, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        XDocument after = XDocument.Parse(Encoding.UTF8.GetString(adaptation.Document.Span), LoadOptions.PreserveWhitespace);
        Dictionary<string, int> nodes = [];
        Add(nodes, NodesOf(before.Root!), 1);
        Add(nodes, NodesOf(after.Root!), -1);
        foreach (XmlAdaptationChange change in adaptation.Changes)
        {
            string path = Regex.Replace(change.Path, @"\[\d+\]", "", RegexOptions.None, TimeSpan.FromSeconds(1));
            bool isOfAttribute = path.Contains("/@", StringComparison.Ordinal);
            switch (change.Kind)
            {
                case XmlAdaptationChangeKind.ElementRemoved:
                    Add(nodes, NodesOf(ElementAt(before, change)), -1);
                    break;
                case XmlAdaptationChangeKind.AttributeRemoved:
                    Add(nodes, [$"{path}={change.Text}"], -1);
                    break;
                case XmlAdaptationChangeKind.TextRemoved:
                    Add(nodes, CharactersOf(path, change.Text), -1);
                    break;
                case XmlAdaptationChangeKind.ValueReplaced:
                    Add(nodes, isOfAttribute ? [$"{path}={change.Text}"] : CharactersOf(path, change.Text), -1);
                    Add(nodes, isOfAttribute ? [$"{path}={change.NewText}"] : CharactersOf(path, change.NewText!), 1);
                    break;
            }
        }

        return [.. nodes.Where(static node => node.Value != 0).Select(static node => $"{node.Value} x {node.Key}")];
    }

    /// <summary>Returns the number of lost elements, attributes and texts.</summary>
    public static int LossOf(string document, XmlAdaptation adaptation)
    {
        XDocument before = XDocument.Parse(document, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        return adaptation.Changes.Where(static change => change.IsLoss)
            .Sum(change => change.Kind == XmlAdaptationChangeKind.ElementRemoved ? CountOf(ElementAt(before, change)) : 1);
    }

    /// <summary>Returns the element whose start tag is at the location of a change.</summary>
    private static XElement ElementAt(XDocument document, XmlAdaptationChange change) => document.Descendants().Single(element =>
        element is IXmlLineInfo place && (place.LineNumber, place.LinePosition) == (change.Line, change.Column + 1));

    /// <summary>Returns elements, attributes, and the characters of texts. Single characters, because the removal of a child joins the texts around it.</summary>
    private static IEnumerable<string> NodesOf(XElement element)
    {
        foreach (XElement each in element.DescendantsAndSelf())
        {
            string path = PathOf(each);
            yield return path;
            foreach (XAttribute attribute in AttributesOf(each))
            {
                yield return $"{path}/@{attribute.Name.LocalName}={attribute.Value}";
            }

            foreach (string character in each.Nodes().OfType<XText>().SelectMany(text => CharactersOf(path, text.Value)))
            {
                yield return character;
            }
        }
    }

    private static IEnumerable<string> CharactersOf(string path, string text) =>
        text.Where(static character => character is not (' ' or '\t' or '\r' or '\n')).Select(character => $"{path}={character}");

    private static IEnumerable<XAttribute> AttributesOf(XElement element) => element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration);

    private static int CountOf(XElement element) => element.DescendantsAndSelf().Sum(static each => 1 + AttributesOf(each).Count() + TextsIn(each));

    /// <summary>Returns the number of texts between child elements. Comments do not divide texts.</summary>
    private static int TextsIn(XElement element)
    {
        (int count, bool isCounted) = (0, false);
        foreach (XNode node in element.Nodes())
        {
            bool isText = node is XText text && CharactersOf("", text.Value).Any();
            count += isText && !isCounted ? 1 : 0;
            isCounted = node is not XElement && (isCounted || isText);
        }

        return count;
    }

    private static string PathOf(XElement element) => string.Concat(element.AncestorsAndSelf().Reverse().Select(static each => $"/{each.Name.LocalName}"));

    private static void Add(Dictionary<string, int> nodes, IEnumerable<string> more, int count)
    {
        foreach (string node in more.ToList())
        {
            nodes[node] = nodes.GetValueOrDefault(node) + count;
        }
    }
}

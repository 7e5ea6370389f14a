using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Testing;

/// <summary>
/// Compares documents as information sets: names, attributes, namespace declarations and prefixes, child order, text. Ignores comments, processing
/// instructions, attribute order and text that is only white space.
/// </summary>
public static class Infoset
{
    /// <summary>Returns the first difference, with the path of its element; null if there is none.</summary>
    public static string? FirstDifference(string expected, string actual) => FirstDifference(Root(expected), Root(actual), "");

    private static XElement Root(string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    private static string? FirstDifference(XElement expected, XElement actual, string parentPath)
    {
        string path = $"{parentPath}/{expected.Name.LocalName}";
        if (expected.Name != actual.Name)
        {
            return $"{path}: found <{actual.Name}>";
        }

        string expectedAttributes = Attributes(expected);
        string actualAttributes = Attributes(actual);
        if (expectedAttributes != actualAttributes)
        {
            return $"{path}: attributes {expectedAttributes} became {actualAttributes}";
        }

        List<object> expectedNodes = Content(expected);
        List<object> actualNodes = Content(actual);
        for (int i = 0; i < Math.Max(expectedNodes.Count, actualNodes.Count); i++)
        {
            string? difference = (expectedNodes.ElementAtOrDefault(i), actualNodes.ElementAtOrDefault(i)) switch
            {
                (XElement left, XElement right) => FirstDifference(left, right, path),
                (string left, string right) when left == right => null,
                (object left, object right) => $"{path}: '{left}' became '{right}'",
                (object left, null) => $"{path}: '{left}' is lost",
                (null, object right) => $"{path}: '{right}' is new",
                _ => null,
            };
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static string Attributes(XElement element) => string.Join(
        ' ',
        element.Attributes().Select(static attribute => $"{attribute.Name}='{attribute.Value}'").Order(StringComparer.Ordinal));

    /// <summary>Returns the elements and texts. Drops text that is only white space, and joins text around comments.</summary>
    private static List<object> Content(XElement element)
    {
        List<object> content = [];
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    content.Add(child);
                    break;
                case XText text when content is [.., string before]:
                    content[^1] = before + text.Value;
                    break;
                case XText text:
                    content.Add(text.Value);
                    break;
            }
        }

        content.RemoveAll(static item => item is string text && string.IsNullOrWhiteSpace(text));
        return content;
    }
}

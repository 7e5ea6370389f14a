using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Evolution.Changes;

/// <summary>What a witness holds that changes are about. A document that shows a new value shows that change, also if more of it is new.</summary>
internal sealed class WitnessFeatures
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Value)> _values = [];

    public WitnessFeatures(Witness witness)
    {
        foreach (XElement element in Parse(witness.Xml).Descendants())
        {
            string path = string.Concat(element.AncestorsAndSelf().Reverse().Select(static step => $"/{step.Name.LocalName}"));
            Add(path, element.HasElements ? "" : element.Value);
            foreach (XAttribute attribute in element.Attributes())
            {
                Add($"{path}/@{(attribute.Name.Namespace == XNamespace.Xml ? "xml:" : "")}{attribute.Name.LocalName}", attribute.Value);
            }
        }
    }

    /// <summary>Whether the document has what a change is about: what was added or removed, and is refused by the other version.</summary>
    /// <param name="change">The change.</param>
    /// <param name="paths">Its paths, by <see cref="PathsOf"/>.</param>
    /// <param name="isBackward">Whether the document is one of the old version.</param>
    public bool Shows(Change change, string[] paths, bool isBackward) => (change.Kind, isBackward) switch
    {
        (ChangeKind.ElementAdded or ChangeKind.AttributeAdded, false) => Array.Exists(paths, _paths.Contains),
        (ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved, true) => Array.Exists(paths, _paths.Contains),
        (ChangeKind.ValuesAdded, false) or (ChangeKind.ValuesRemoved, true) =>
            Array.Exists(paths, path => change.Details.Any(value => _values.Contains((TextOf(path), value)))),
        _ => false,
    };

    /// <summary>The paths of a change, of names alone.</summary>
    public static IEnumerable<string> PathsOf(Change change) => change.AlsoAt.Prepend(change.Path).Select(WithoutPredicates);

    private static XDocument Parse(string xml)
    {
        XmlReaderSettings settings = new() { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit };
        using StringReader text = new(xml);
        using XmlReader reader = XmlReader.Create(text, settings);
        try
        {
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            // XmlReader does not read all values of xml:space.
            return new XDocument();
        }
    }

    private void Add(string path, string value)
    {
        _paths.Add(path);
        _values.Add((path, value));
    }

    private static string TextOf(string path) => path.EndsWith("/text()", StringComparison.Ordinal) ? path[..^"/text()".Length] : path;

    /// <summary>A path of names alone. A predicate's value may hold anything but the quotation mark around it.</summary>
    private static string WithoutPredicates(string path)
    {
        System.Text.StringBuilder names = new();
        bool isQuoted = false;
        int depth = 0;
        foreach (char character in path)
        {
            isQuoted ^= character == '\'';
            depth += isQuoted ? 0 : character switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0 && (character != ']' || isQuoted))
            {
                names.Append(character);
            }
        }

        return names.ToString();
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>Writes a witness as XML and notes where the marked part of it is.</summary>
/// <param name="context">The prefixes of values.</param>
/// <param name="mark">The element, attribute or text whose place is wanted.</param>
internal sealed class WitnessWriter(WitnessContext context, object? mark)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _declared = [];
    private readonly List<string> _path = [];
    private WitnessPlace? _place;

    /// <summary>Writes the document.</summary>
    public Witness Write(WitnessElement root)
    {
        WriteElement(root, defaultNamespace: "", indent: 0, $"/{root.Name.LocalName}");
        return new Witness(_text.ToString(), _place ?? new WitnessPlace($"/{root.Name.LocalName}", 0, 0));
    }

    private void WriteElement(WitnessElement element, string defaultNamespace, int indent, string step)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _path.Add(step);
        int declaredBefore = _declared.Count;
        int start = _text.Length;
        bool usesPrefix = (context.HasQualifiedValues && element.Name.NamespaceUri.Length > 0) || element.Name.NamespaceUri == QualifiedName.XmlNamespace;
        _declared.AddRange(NewNamespaces(element, usesPrefix));
        string tag = usesPrefix ? Qualify(element.Name) : element.Name.LocalName;
        _text.Append('<').Append(tag);
        for (int i = declaredBefore; i < _declared.Count; i++)
        {
            WriteAttribute($"xmlns:{PrefixOf(_declared[i])}", _declared[i]);
        }

        if (!usesPrefix && element.Name.NamespaceUri != defaultNamespace)
        {
            defaultNamespace = element.Name.NamespaceUri;
            WriteAttribute("xmlns", defaultNamespace);
        }

        WriteAttributes(element.Content.Attributes);
        List<WitnessNode> nodes = element.Content.Nodes;
        _text.Append(nodes.Count == 0 ? "/>" : ">");
        Note(element, start, "");
        if (nodes.Count > 0)
        {
            WriteNodes(nodes, defaultNamespace, indent);
            _text.Append("</").Append(tag).Append('>');
        }

        _declared.RemoveRange(declaredBefore, _declared.Count - declaredBefore);
        _path.RemoveAt(_path.Count - 1);
    }

    private void WriteAttributes(List<WitnessAttribute> attributes)
    {
        foreach (WitnessAttribute attribute in attributes)
        {
            int start = _text.Length + 1;
            WriteAttribute(Qualify(attribute.Name), attribute.Value);
            Note(attribute, start, attribute.Name.NamespaceUri == QualifiedName.XmlNamespace ? $"/@xml:{attribute.Name.LocalName}" : $"/@{attribute.Name.LocalName}");
        }
    }

    private void WriteNodes(List<WitnessNode> nodes, string defaultNamespace, int indent)
    {
        bool breaksLines = indent >= 0 && nodes.TrueForAll(static node => node is WitnessElement);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (WitnessNode node in nodes)
        {
            if (node is WitnessElement element)
            {
                BreakLine(breaksLines ? indent + 1 : -1);
                WriteElement(element, defaultNamespace, breaksLines ? indent + 1 : -1, Step(element, nodes, counts));
            }
            else
            {
                int start = _text.Length;
                _text.AppendEscaped(((WitnessText)node).Value, isAttribute: false);
                Note(node, start, "/text()");
            }
        }

        BreakLine(breaksLines ? indent : -1);
    }

    /// <summary>A step of a path, numbered where there are several of the name.</summary>
    private static string Step(WitnessElement element, List<WitnessNode> siblings, Dictionary<string, int> counts)
    {
        string name = element.Name.LocalName;
        counts.TryGetValue(name, out int before);
        counts[name] = before + 1;
        int count = siblings.OfType<WitnessElement>().Count(sibling => sibling.Name.LocalName == name);
        return count == 1 ? $"/{name}" : $"/{name}[{(before + 1).ToString(CultureInfo.InvariantCulture)}]";
    }

    private void Note(object part, int start, string step)
    {
        if (part == mark)
        {
            _place = new WitnessPlace(string.Concat(_path) + step, start, _text.Length - start);
        }
    }

    private void BreakLine(int indent)
    {
        if (indent >= 0)
        {
            _text.Append('\n').Append(' ', 2 * indent);
        }
    }

    /// <summary>The namespaces that need a prefix here and have none yet; at the root those of values, too.</summary>
    private List<string> NewNamespaces(WitnessElement element, bool usesPrefix)
    {
        IEnumerable<string> needed = element.Content.Attributes.Select(static attribute => attribute.Name.NamespaceUri);
        needed = usesPrefix ? needed.Prepend(element.Name.NamespaceUri) : needed;
        needed = _path.Count == 1 ? context.Namespaces.Concat(needed) : needed;
        return [.. needed.Where(static namespaceUri => namespaceUri.Length > 0 && namespaceUri != QualifiedName.XmlNamespace).Distinct().Where(namespaceUri => !_declared.Contains(namespaceUri))];
    }

    private string Qualify(QualifiedName name) => name.NamespaceUri.Length == 0 ? name.LocalName : $"{PrefixOf(name.NamespaceUri)}:{name.LocalName}";

    /// <summary>Namespaces of values have their prefix for the whole document; the others have one where they are declared.</summary>
    private string PrefixOf(string namespaceUri) =>
        namespaceUri == QualifiedName.XmlNamespace || context.Namespaces.Contains(namespaceUri)
            ? context.PrefixOf(namespaceUri)
            : $"n{(_declared.IndexOf(namespaceUri) + 1).ToString(CultureInfo.InvariantCulture)}";

    private void WriteAttribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        _text.AppendEscaped(value, isAttribute: true);
        _text.Append('"');
    }
}

using System.Text;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Writes random documents as XML. It does not use XmlWriter, which rejects unusual but well-formed input such as other values of <c>xml:space</c>.
/// </summary>
internal sealed class SampleWriter(Vocabulary vocabulary)
{
    private const string XmlPrefix = "xml";
    private const int BufferLength = 64 * 1024;
    private readonly StringBuilder _text = new();
    private readonly List<string> _declared = [];
    private TextWriter? _output;

    /// <summary>Whether elements have prefixes. The root declares all of them because values may need them.</summary>
    public bool UsesPrefixes { get; init; } = vocabulary.HasQualifiedValues;

    /// <summary>Returns the document's text.</summary>
    /// <param name="root">The root element.</param>
    /// <param name="indents">Whether to break lines where white space is insignificant; if false, the document is one line.</param>
    public string Write(SampleElement root, bool indents)
    {
        _text.Clear();
        _declared.Clear();
        WriteElement(root, defaultNamespace: "", indents ? 0 : -1, isRoot: true);
        return _text.ToString();
    }

    /// <summary>The number of written characters.</summary>
    public long Length { get; private set; }

    /// <summary>Writes a document of any length.</summary>
    /// <param name="root">The root element, part of whose content is generated during writing.</param>
    /// <param name="indents">Whether to break lines where white space is insignificant.</param>
    /// <param name="output">Receives the text.</param>
    public void Write(SampleElement root, bool indents, TextWriter output)
    {
        _text.Clear();
        _declared.Clear();
        Length = 0;
        _output = output;
        WriteElement(root, defaultNamespace: "", indents ? 0 : -1, isRoot: true);
        Flush(0);
        _output = null;
    }

    private void Flush(int least)
    {
        if (_output is not null && _text.Length >= least)
        {
            _output.Write(_text.ToString());
            _text.Clear();
        }
    }

    /// <summary>Writes an element and its content.</summary>
    /// <param name="element">The element.</param>
    /// <param name="defaultNamespace">The default namespace in force.</param>
    /// <param name="indent">The indentation depth; negative in content where white space is significant.</param>
    /// <param name="isRoot">Whether it is the root.</param>
    private void WriteElement(SampleElement element, string defaultNamespace, int indent, bool isRoot = false)
    {
        int declaredBefore = _declared.Count;
        bool usesPrefix = UsesPrefixes || element.Name.NamespaceUri == Vocabulary.XmlNamespace;
        string tag = usesPrefix ? Qualify(element.Name) : element.Name.LocalName;
        _text.Append('<').Append(tag);
        if (!usesPrefix && element.Name.NamespaceUri != defaultNamespace)
        {
            defaultNamespace = element.Name.NamespaceUri;
            WriteAttribute("xmlns", defaultNamespace);
        }

        foreach (string namespaceUri in isRoot && UsesPrefixes ? vocabulary.Namespaces : element.Attributes.Select(static attribute => attribute.Name.NamespaceUri))
        {
            Declare(namespaceUri);
        }

        foreach (SampleAttribute attribute in element.Attributes)
        {
            WriteAttribute(Qualify(attribute.Name), attribute.Value);
        }

        if (element.Children.Count == 0)
        {
            _text.Append("/>");
        }
        else
        {
            _text.Append('>');
            WriteChildren(element, defaultNamespace, element.Children.TrueForAll(static child => child is SampleElement or SampleRounds) ? indent : -1);
            _text.Append("</").Append(tag).Append('>');
        }

        _declared.RemoveRange(declaredBefore, _declared.Count - declaredBefore);
    }

    private void WriteChildren(SampleElement element, string defaultNamespace, int indent)
    {
        foreach (SampleNode child in element.Children)
        {
            WriteChild(child, defaultNamespace, indent < 0 ? -1 : indent + 1);
        }

        BreakLine(indent);
    }

    private void WriteChild(SampleNode child, string defaultNamespace, int indent)
    {
        switch (child)
        {
            case SampleElement element:
                BreakLine(indent);
                WriteElement(element, defaultNamespace, indent);
                break;

            case SampleText text:
                _text.AppendEscaped(text.Value, isAttribute: false);
                break;

            case SampleRounds rounds:
                foreach (SampleNode node in rounds.Nodes)
                {
                    int before = _text.Length;
                    WriteChild(node, defaultNamespace, indent);
                    Length += _text.Length - before;
                    Flush(BufferLength);
                }

                break;
        }
    }

    private void BreakLine(int indent)
    {
        if (indent >= 0)
        {
            _text.Append('\n').Append(' ', 2 * indent);
        }
    }

    private void Declare(string namespaceUri)
    {
        string prefix = vocabulary.PrefixOf(namespaceUri);
        if (prefix.Length > 0 && prefix != XmlPrefix && !_declared.Contains(namespaceUri))
        {
            _declared.Add(namespaceUri);
            WriteAttribute($"xmlns:{prefix}", namespaceUri);
        }
    }

    private string Qualify(SampleName name)
    {
        string prefix = vocabulary.PrefixOf(name.NamespaceUri);
        return prefix.Length == 0 ? name.LocalName : $"{prefix}:{name.LocalName}";
    }

    private void WriteAttribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        _text.AppendEscaped(value, isAttribute: true);
        _text.Append('"');
    }
}

using System.Text;
using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>A document as a tree of elements and texts, each with its place in the bytes.</summary>
internal sealed class DocumentTree
{
    private readonly XmlTokenizer _tokens = new();
    private readonly NameNumbers _numbers;
    private readonly ReplacementTable _replacements;
    private readonly List<TreeElement> _open = [];
    private TreeText? _text;
    private int _nodes;

    private DocumentTree(DocumentBytes document, XmlSchemaProgram program, ReplacementTable replacements)
    {
        Document = document;
        _replacements = replacements;
        _numbers = new NameNumbers(program.Names, _tokens);
    }

    public DocumentBytes Document { get; }

    /// <summary>The elements in document order; the first is the root.</summary>
    public List<TreeElement> Elements { get; } = [];

    /// <summary>Reads a document.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    /// <exception cref="AdaptationLimitException">It is beyond a limit.</exception>
    public static DocumentTree Read(DocumentBytes document, XmlSchemaProgram program, ReplacementTable replacements, XmlReadOptions options)
    {
        DocumentTree tree = new(document, program, replacements);
        tree._tokens.Begin(document.Bytes, document.Start, document.End, document.Map, document.DoctypeEnd);
        tree.Read(options);
        return tree;
    }

    /// <summary>The position of an index. Asked in ascending order, it takes little time.</summary>
    public DocumentPosition PositionOf(int index) => _tokens.PositionOf(index);

    private void Read(XmlReadOptions options)
    {
        while (true)
        {
            switch (_tokens.Read())
            {
                case XmlTokenKind.StartTag:
                    Open(options);
                    break;
                case XmlTokenKind.EmptyTag:
                    Open(options);
                    Close();
                    break;
                case XmlTokenKind.EndTag:
                    Close();
                    break;
                case XmlTokenKind.Text or XmlTokenKind.CharacterData:
                    AddText();
                    break;
                case XmlTokenKind.Doctype:
                    DocumentPosition place = PositionOf(_tokens.TokenStart);
                    throw new DoctypeException(place.Line, place.Column);
                case XmlTokenKind.End:
                    return;
            }
        }
    }

    private void Open(XmlReadOptions options)
    {
        if (_open.Count >= options.MaxDepth)
        {
            throw new AdaptationLimitException($"Elements are nested more than {options.MaxDepth} deep");
        }

        if (_tokens.Attributes.Length > options.MaxAttributes)
        {
            throw new AdaptationLimitException($"An element has more than {options.MaxAttributes} attributes");
        }

        CountNode();
        _text = null;
        List<TreeAttribute> attributes = [];
        List<(string, string)> declarations = [];
        foreach (ref readonly AttributeToken attribute in _tokens.Attributes)
        {
            string name = Encoding.UTF8.GetString(_tokens.LocalNameOf(attribute.Name));
            if (attribute.IsDeclaration)
            {
                declarations.Add((attribute.Name.HasPrefix ? name : "", Encoding.UTF8.GetString(_tokens.ValueOf(attribute))));
            }
            else
            {
                int number = _numbers.Of(attribute.Name, attribute.NamespaceId);
                attributes.Add(new TreeAttribute(number, name, _tokens.ValueOf(attribute).ToArray(), attribute.Name.Start, attribute.StartOfValueIn(_tokens.Bytes), attribute.End));
            }
        }

        TreeElement element = new()
        {
            Parent = _open.Count > 0 ? _open[^1] : null,
            Name = _numbers.Of(_tokens.Name, _tokens.NamespaceId),
            LocalName = Encoding.UTF8.GetString(_tokens.LocalName),
            NamespaceUri = _tokens.Namespaces.UriOf(_tokens.NamespaceId),
            Start = _tokens.TokenStart,
            TagEnd = _tokens.Position,
            Attributes = [.. attributes],
            Declarations = [.. declarations],
        };
        for (int i = 0; i < element.Attributes.Length && !_replacements.IsEmpty; i++)
        {
            TreeAttribute attribute = element.Attributes[i];
            element.Attributes[i] = attribute with { Replacement = _replacements.Find(element, attribute.LocalName, attribute.Text) };
        }

        element.Parent?.Items.Add(element);
        _open.Add(element);
        Elements.Add(element);
    }

    private void Close()
    {
        TreeElement element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _text = null;
        element.End = _tokens.Position;
        element.Count();
        if (!_replacements.IsEmpty && element.Items is [TreeText { IsBlank: false } text])
        {
            element.Replacement = _replacements.Find(element, null, Encoding.UTF8.GetString(text.Value));
        }
    }

    private void AddText()
    {
        if (_text is null)
        {
            CountNode();
            _text = new TreeText();
            _open[^1].Items.Add(_text);
        }

        _text.Add(_tokens.TokenStart, _tokens.Position, _tokens.Kind == XmlTokenKind.CharacterData, _tokens.Value);
    }

    private void CountNode()
    {
        if (++_nodes > AdaptationLimits.Nodes)
        {
            throw new AdaptationLimitException($"The document has more than {AdaptationLimits.Nodes} elements and texts, the limit of an adaptation");
        }
    }
}

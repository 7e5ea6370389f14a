using System.Text;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Documents;

/// <summary>Finds attributes of an element by name: of one that was read, whose start tag is scanned when the first is asked for, or of one that is written.</summary>
internal sealed class StartTagLookup
{
    private readonly XmlTokenizer _tokens = new();
    private DocumentText? _document;
    private IReadOnlyList<ContentAttribute>? _written;
    private int _element;
    private bool _isScanned;

    /// <summary>Whether what the schema does not know is there: in a document that was read leniently, or in an object.</summary>
    public bool IsLenient => _document?.IsLenient ?? true;

    public StartTagLookup At(DocumentText document, int element)
    {
        _document = document;
        _element = element;
        _isScanned = false;
        return this;
    }

    /// <summary>Goes to an element that is written.</summary>
    public StartTagLookup At(IReadOnlyList<ContentAttribute> attributes)
    {
        Leave();
        _written = attributes;
        return this;
    }

    /// <summary>Lets go of the document.</summary>
    public void Leave()
    {
        _document = null;
        if (_isScanned)
        {
            _tokens.Leave();
            _isScanned = false;
        }
    }

    /// <summary>The expanded name of the element.</summary>
    public ExpandedName Name()
    {
        Scan();
        return new ExpandedName(Encoding.UTF8.GetString(_tokens.LocalName), _tokens.Namespaces.UriOf(_tokens.NamespaceId));
    }

    /// <summary>The value of an attribute; null if there is none of that name.</summary>
    public string? Find(string localName, string namespaceUri)
    {
        if (_written is not null)
        {
            return _written.FirstOrDefault(attribute => attribute.Name == new ExpandedName(localName, namespaceUri))?.Value;
        }

        Scan();
        int index = _tokens.IndexOfAttribute(localName, namespaceUri);
        return index < 0 ? null : Encoding.UTF8.GetString(_tokens.ValueOf(_tokens.Attributes[index]));
    }

    private void Scan()
    {
        if (!_isScanned)
        {
            _tokens.BeginElement(_document!, _element);
            _tokens.Read();
            _isScanned = true;
        }
    }
}

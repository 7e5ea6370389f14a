using System.Text;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Documents;

/// <summary>Finds attributes of an element by name. Its start tag is scanned when the first is asked for.</summary>
internal sealed class StartTagLookup
{
    private readonly XmlTokenizer _tokens = new();
    private DocumentText? _document;
    private int _element;
    private bool _isScanned;

    /// <summary>Whether the document was read leniently.</summary>
    public bool IsLenient => _document!.IsLenient;

    public StartTagLookup At(DocumentText document, int element)
    {
        _document = document;
        _element = element;
        _isScanned = false;
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

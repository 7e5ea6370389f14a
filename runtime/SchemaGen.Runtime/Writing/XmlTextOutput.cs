using System.Globalization;
using System.Text;
using System.Xml;
using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime;

/// <summary>
/// Writes elements as text, indented by two blanks, as System.Xml would with line ends as references (NewLineHandling.Entitize): CR everywhere,
/// LF and TAB in attributes, so that they survive. What cannot be written is an exception, as it is there. Buffers are used again.
/// </summary>
internal sealed class XmlTextOutput : IXmlOutput
{
    private const int Indentation = 2;

    private readonly XmlTextBuffer _buffer = new();
    private readonly NamespaceScopes _namespaces = new();
    private readonly List<(string Prefix, string LocalName, string NamespaceUri)> _attributes = [];
    private readonly List<(string Prefix, string NamespaceUri)> _undeclared = [];
    private OpenElement[] _open = new OpenElement[16];
    private int _depth;
    private bool _isEmpty;
    private bool _isInStartTag;
    private bool _isMixed;

    /// <summary>Starts a document in a stream, with an XML declaration, or in a text, without.</summary>
    public void Begin(Stream? stream, StringBuilder? text)
    {
        _buffer.Begin(stream, text);
        _namespaces.Clear();
        _depth = 0;
        _isInStartTag = false;
        _isMixed = false;
        _isEmpty = stream is null;
        if (stream is not null)
        {
            _buffer.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        }
    }

    /// <summary>Hands on what is left.</summary>
    public void End() => _buffer.End();

    public void StartElement(string prefix, string localName, string namespaceUri)
    {
        EndStartTag();
        if (!_isMixed && !_isEmpty)
        {
            _buffer.AddLine(_depth * Indentation);
        }

        _isEmpty = false;
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = new OpenElement(prefix, localName, namespaceUri, _isMixed);
        _isInStartTag = true;
        _attributes.Clear();
        _buffer.Add('<');
        AddName(prefix, localName);
        if (_namespaces.Find(prefix) != namespaceUri)
        {
            Imply(prefix, namespaceUri);
        }
    }

    public void Declare(string prefix, string namespaceUri)
    {
        CheckDeclaration(prefix, namespaceUri);
        CheckNotUsed(prefix, namespaceUri);
        CheckNotRepeated("xmlns", prefix.Length == 0 ? "xmlns" : prefix, NamespaceScopes.XmlnsUri);
        if (!_undeclared.Remove((prefix, namespaceUri)))
        {
            _namespaces.Declare(prefix, namespaceUri, _depth);
        }

        AddDeclaration(prefix, namespaceUri);
    }

    public void Attribute(string localName, string namespaceUri, string value)
    {
        if (namespaceUri == NamespaceScopes.XmlnsUri || (namespaceUri.Length == 0 && localName == "xmlns"))
        {
            Declare(localName == "xmlns" ? "" : localName, value);
            return;
        }

        string prefix = namespaceUri.Length == 0 ? "" : PrefixOfAttribute(namespaceUri);
        CheckNotRepeated(prefix, localName, namespaceUri);
        _buffer.Add(' ');
        AddName(prefix, localName);
        _buffer.Add("=\"");
        _buffer.AddEscaped(value, isAttribute: true);
        _buffer.Add('"');
    }

    public void Text(string text)
    {
        _isMixed = true;
        if (text.Length > 0)
        {
            EndStartTag();
            _buffer.AddEscaped(text, isAttribute: false);
        }
    }

    public void EndElement()
    {
        OpenElement element = _open[_depth - 1];
        if (_isInStartTag)
        {
            AddImplied();
            _buffer.Add(" />");
            _isInStartTag = false;
        }
        else
        {
            if (!_isMixed)
            {
                _buffer.AddLine((_depth - 1) * Indentation);
            }

            _buffer.Add("</");
            AddQualified(element.Prefix, element.LocalName);
            _buffer.Add('>');
        }

        _namespaces.Leave(_depth--);
        _isMixed = element.IsInMixed;
    }

    public string? PrefixOf(string namespaceUri) => _namespaces.PrefixOf(namespaceUri, allowsDefault: true);

    private void EndStartTag()
    {
        if (_isInStartTag)
        {
            AddImplied();
            _buffer.Add('>');
            _isInStartTag = false;
        }
    }

    /// <summary>Puts a prefix into force whose declaration comes with the end of the start tag, unless the caller declares it.</summary>
    private void Imply(string prefix, string namespaceUri)
    {
        CheckDeclaration(prefix, namespaceUri);
        _namespaces.Declare(prefix, namespaceUri, _depth);
        _undeclared.Add((prefix, namespaceUri));
    }

    private void AddImplied()
    {
        if (_undeclared.Count > 0)
        {
            foreach ((string prefix, string namespaceUri) in _undeclared)
            {
                AddDeclaration(prefix, namespaceUri);
            }

            _undeclared.Clear();
        }
    }

    private void AddDeclaration(string prefix, string namespaceUri)
    {
        _buffer.Add(" xmlns");
        if (prefix.Length > 0)
        {
            _buffer.Add(':');
            _buffer.Add(prefix);
        }

        _buffer.Add("=\"");
        _buffer.AddEscaped(namespaceUri, isAttribute: true);
        _buffer.Add('"');
    }

    /// <summary>The element's own prefix if it fits, else the latest that does, else a new one.</summary>
    private string PrefixOfAttribute(string namespaceUri)
    {
        string own = _open[_depth - 1].Prefix;
        return own.Length > 0 && _namespaces.Find(own) == namespaceUri
            ? own
            : _namespaces.PrefixOf(namespaceUri, allowsDefault: false) ?? NewPrefix(namespaceUri);
    }

    private string NewPrefix(string namespaceUri)
    {
        int number = 1;
        string prefix;
        do
        {
            prefix = string.Create(CultureInfo.InvariantCulture, $"p{number++}");
        }
        while (_namespaces.Find(prefix) is not null);
        Imply(prefix, namespaceUri);
        return prefix;
    }

    private void AddName(string prefix, string localName)
    {
        CheckName(localName);
        if (prefix.Length > 0)
        {
            CheckName(prefix);
        }

        AddQualified(prefix, localName);
    }

    private void AddQualified(string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            _buffer.Add(prefix);
            _buffer.Add(':');
        }

        _buffer.Add(localName);
    }

    /// <summary>Whether the start tag means something else by the prefix already.</summary>
    private void CheckNotUsed(string prefix, string namespaceUri)
    {
        OpenElement element = _open[_depth - 1];
        bool isUsed = element.Prefix == prefix && element.NamespaceUri != namespaceUri;
        foreach ((string usedPrefix, _, string usedNamespace) in _attributes)
        {
            isUsed |= prefix.Length > 0 && usedPrefix == prefix && usedNamespace != namespaceUri;
        }

        if (isUsed)
        {
            throw new XmlException($"The prefix '{prefix}' is declared as '{namespaceUri}', but stands for another namespace in the same start tag.");
        }
    }

    private void CheckNotRepeated(string prefix, string localName, string namespaceUri)
    {
        foreach ((_, string knownName, string knownNamespace) in _attributes)
        {
            if (knownName == localName && knownNamespace == namespaceUri)
            {
                throw new XmlException($"'{localName}' is a duplicate attribute name.");
            }
        }

        _attributes.Add((prefix, localName, namespaceUri));
    }

    private static void CheckName(string name)
    {
        bool isName = name.Length > 0 && XmlCharacters.IsNameStart(name[0]);
        for (int i = 1; isName && i < name.Length; i++)
        {
            isName = XmlCharacters.IsName(name[i]);
        }

        if (!isName)
        {
            throw new ArgumentException($"'{name}' is not an XML name without a colon.", nameof(name));
        }
    }

    /// <summary>Namespaces in XML 1.0, section 3: what may be declared.</summary>
    private static void CheckDeclaration(string prefix, string namespaceUri)
    {
        if (prefix == "xmlns" || namespaceUri == NamespaceScopes.XmlnsUri || (prefix == "xml") != (namespaceUri == NamespaceScopes.XmlUri)
            || (prefix.Length > 0 && namespaceUri.Length == 0))
        {
            throw new ArgumentException($"The prefix '{prefix}' cannot stand for the namespace '{namespaceUri}'.", nameof(prefix));
        }
    }

    private readonly record struct OpenElement(string Prefix, string LocalName, string NamespaceUri, bool IsInMixed);
}

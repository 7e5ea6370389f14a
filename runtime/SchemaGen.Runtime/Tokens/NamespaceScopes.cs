namespace SchemaGen.Runtime.Tokens;

/// <summary>The namespace declarations that are in force (Namespaces in XML 1.0, section 6).</summary>
internal sealed class NamespaceScopes
{
    public const string XmlUri = "http://www.w3.org/XML/1998/namespace";
    public const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    private readonly List<Binding> _bindings = [];
    private readonly Dictionary<string, int> _latest = [];

    /// <summary>The namespace of names without a prefix; empty if there is none.</summary>
    public string Default { get; private set; } = "";

    public void Clear()
    {
        _bindings.Clear();
        _latest.Clear();
        Default = "";
    }

    /// <summary>Declares a prefix (empty: the default namespace) for the element of that depth.</summary>
    public void Declare(string prefix, string namespaceUri, int depth)
    {
        int previous = _latest.GetValueOrDefault(prefix, -1);
        _latest[prefix] = _bindings.Count;
        _bindings.Add(new Binding(prefix, namespaceUri, depth, previous));
        if (prefix.Length == 0)
        {
            Default = namespaceUri;
        }
    }

    /// <summary>Ends the declarations of elements of that depth and deeper ones.</summary>
    public void Leave(int depth)
    {
        while (_bindings.Count > 0 && _bindings[^1].Depth >= depth)
        {
            Binding ended = _bindings[^1];
            _bindings.RemoveAt(_bindings.Count - 1);
            if (ended.Previous < 0)
            {
                _latest.Remove(ended.Prefix);
            }
            else
            {
                _latest[ended.Prefix] = ended.Previous;
            }

            if (ended.Prefix.Length == 0)
            {
                Default = ended.Previous < 0 ? "" : _bindings[ended.Previous].NamespaceUri;
            }
        }
    }

    /// <summary>The namespace of a prefix, or null if it is not declared.</summary>
    public string? Find(string prefix) => prefix switch
    {
        "" => Default,
        "xml" => XmlUri,
        "xmlns" => XmlnsUri,
        _ => _latest.TryGetValue(prefix, out int index) ? _bindings[index].NamespaceUri : null,
    };

    /// <summary>The latest prefix that stands for a namespace, or null; the empty one only if it is allowed.</summary>
    public string? PrefixOf(string namespaceUri, bool allowsDefault)
    {
        if (namespaceUri == XmlUri)
        {
            return "xml";
        }

        for (int i = _bindings.Count - 1; i >= 0; i--)
        {
            string prefix = _bindings[i].Prefix;
            if (_bindings[i].NamespaceUri == namespaceUri && (allowsDefault || prefix.Length > 0) && Find(prefix) == namespaceUri)
            {
                return prefix;
            }
        }

        return null;
    }

    private readonly record struct Binding(string Prefix, string NamespaceUri, int Depth, int Previous);
}

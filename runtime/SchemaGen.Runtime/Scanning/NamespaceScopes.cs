namespace SchemaGen.Runtime.Scanning;

/// <summary>The namespace declarations in force (Namespaces in XML 1.0, section 6). Namespaces and prefixes are numbers here.</summary>
internal sealed class NamespaceScopes
{
    /// <summary>No namespace.</summary>
    public const int NoneId = 0;

    /// <summary>The namespace of the prefix <c>xml</c>.</summary>
    public const int XmlId = 1;

    /// <summary>The namespace of declarations.</summary>
    public const int XmlnsId = 2;

    public const string XmlUri = "http://www.w3.org/XML/1998/namespace";
    public const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    // Documents use few namespaces. What a hostile one leaves behind is not kept for the next.
    private const int MostKept = 256;
    private const int BuiltIn = 3;

    private readonly Utf8Names _namespaces = new();
    private readonly Utf8Names _prefixes = new();
    private readonly List<Binding> _bindings = [];

    // For each prefix the index of its latest binding, or -1.
    private readonly List<int> _latest = [];
    private int _lastPrefix;

    public NamespaceScopes()
    {
        _namespaces.Add(""u8);
        _namespaces.Add("http://www.w3.org/XML/1998/namespace"u8);
        _namespaces.Add("http://www.w3.org/2000/xmlns/"u8);
        _prefixes.Add(""u8);
        _prefixes.Add("xml"u8);
        _prefixes.Add("xmlns"u8);
        _latest.AddRange([-1, -1, -1]);
    }

    /// <summary>The namespace of elements without a prefix.</summary>
    public int Default { get; private set; }

    /// <summary>The number of declarations in force.</summary>
    public int Count => _bindings.Count;

    /// <summary>Changes when <see cref="Clear"/> gives the numbers of namespaces to others.</summary>
    public int Generation { get; private set; }

    /// <summary>The namespace of a number.</summary>
    public string UriOf(int namespaceId) => _namespaces[namespaceId];

    /// <summary>The bytes of the namespace of a number.</summary>
    public ReadOnlySpan<byte> BytesOf(int namespaceId) => _namespaces.BytesOf(namespaceId);

    /// <summary>Forgets all declarations.</summary>
    public void Clear()
    {
        Leave(int.MinValue);
        if (_namespaces.Count > MostKept || _prefixes.Count > MostKept)
        {
            _namespaces.Truncate(BuiltIn);
            _prefixes.Truncate(BuiltIn);
            _latest.RemoveRange(BuiltIn, _latest.Count - BuiltIn);
            _lastPrefix = 0;
            Generation++;
        }
    }

    /// <summary>Declares a prefix (empty: the default namespace) for the element of a depth.</summary>
    public void Declare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceUri, int depth)
    {
        int prefixId = _prefixes.Add(prefix);
        int namespaceId = _namespaces.Add(namespaceUri);
        if (prefixId == _latest.Count)
        {
            _latest.Add(-1);
        }

        _bindings.Add(new Binding(prefixId, namespaceId, depth, _latest[prefixId]));
        _latest[prefixId] = _bindings.Count - 1;
        if (prefixId == 0)
        {
            Default = namespaceId;
        }
    }

    /// <summary>Ends the declarations of elements of a depth and of deeper ones.</summary>
    public void Leave(int depth)
    {
        while (_bindings.Count > 0 && _bindings[^1].Depth >= depth)
        {
            Binding ended = _bindings[^1];
            _bindings.RemoveAt(_bindings.Count - 1);
            _latest[ended.Prefix] = ended.Previous;
            if (ended.Prefix == 0)
            {
                Default = ended.Previous < 0 ? NoneId : _bindings[ended.Previous].Namespace;
            }
        }
    }

    /// <summary>The namespace of a prefix; -1 if the prefix is not declared.</summary>
    public int Find(ReadOnlySpan<byte> prefix)
    {
        if (prefix.IsEmpty)
        {
            return Default;
        }

        // Names of one prefix mostly follow each other.
        int prefixId = prefix.SequenceEqual(_prefixes.BytesOf(_lastPrefix)) ? _lastPrefix : _prefixes.Find(prefix);
        switch (prefixId)
        {
            case < 0:
                return -1;
            case 1:
                return XmlId;
            case 2:
                return XmlnsId;
            default:
                _lastPrefix = prefixId;
                return _latest[prefixId] is >= 0 and int binding ? _bindings[binding].Namespace : -1;
        }
    }

    /// <summary>The declarations in force, the latest first; a prefix that was declared again comes once.</summary>
    public IEnumerable<(string Prefix, string NamespaceUri)> InForce()
    {
        for (int i = _bindings.Count - 1; i >= 0; i--)
        {
            if (_latest[_bindings[i].Prefix] == i)
            {
                yield return (_prefixes[_bindings[i].Prefix], _namespaces[_bindings[i].Namespace]);
            }
        }
    }

    /// <summary>The declarations in force in the content of an open element, by prefix.</summary>
    /// <param name="depth">The number of elements around it; -1 for the document.</param>
    public Dictionary<string, string> InForceIn(int depth)
    {
        Dictionary<string, string> declarations = [];
        foreach (Binding binding in _bindings)
        {
            if (binding.Depth <= depth)
            {
                declarations[_prefixes[binding.Prefix]] = _namespaces[binding.Namespace];
            }
        }

        return declarations;
    }

    private readonly record struct Binding(int Prefix, int Namespace, int Depth, int Previous);
}

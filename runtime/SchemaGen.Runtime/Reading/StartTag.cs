using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime;

/// <summary>
/// The attributes of the start tag that is being read, without namespace declarations. Of a document in memory the values stay where they are:
/// most become numbers and words, and no string is made for those.
/// </summary>
internal sealed class StartTag
{
    private StartTagScanner? _tokens;
    private Entry[] _entries = new Entry[8];

    /// <summary>How many attributes there are.</summary>
    public int Count { get; private set; }

    /// <summary>An attribute.</summary>
    public StartTagAttribute this[int attribute]
    {
        get
        {
            ref Entry entry = ref _entries[attribute];
            return new StartTagAttribute(entry.LocalName, entry.NamespaceUri, ValueOf(attribute));
        }
    }

    /// <summary>Forgets the attributes of the start tag before.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the document.</summary>
    public void Leave()
    {
        Count = 0;
        _tokens = null;
        Array.Clear(_entries);
    }

    /// <summary>Adds an attribute with its value.</summary>
    /// <param name="nameNumber">The number of its name among the schema's.</param>
    /// <param name="localName">Its local name.</param>
    /// <param name="namespaceUri">Its namespace.</param>
    /// <param name="value">Its value.</param>
    public void Add(int nameNumber, string localName, string namespaceUri, string value) =>
        Next() = new Entry { NameNumber = nameNumber, LocalName = localName, NamespaceUri = namespaceUri, Value = value };

    /// <summary>Adds an attribute whose value is left where it stands.</summary>
    /// <param name="nameNumber">The number of its name among the schema's.</param>
    /// <param name="tokens">The start tag in the document.</param>
    /// <param name="token">The attribute's number there.</param>
    public void Add(int nameNumber, StartTagScanner tokens, int token)
    {
        _tokens = tokens;
        ref AttributeToken attribute = ref tokens.Attributes[token];
        Next() = new Entry { NameNumber = nameNumber, LocalName = attribute.Name.LocalName, NamespaceUri = attribute.NamespaceUri, Token = token };
    }

    /// <summary>The number of an attribute's name among the schema's.</summary>
    public int NameNumber(int attribute) => _entries[attribute].NameNumber;

    /// <summary>The local name of an attribute.</summary>
    public string LocalName(int attribute) => _entries[attribute].LocalName;

    /// <summary>The namespace of an attribute's name.</summary>
    public string NamespaceUri(int attribute) => _entries[attribute].NamespaceUri;

    /// <summary>The value of an attribute, without a string being made for it.</summary>
    public ReadOnlySpan<char> TextOf(int attribute)
    {
        ref Entry entry = ref _entries[attribute];
        return entry.Value ?? _tokens!.TextOf(entry.Token);
    }

    /// <summary>The value of an attribute.</summary>
    public string ValueOf(int attribute)
    {
        ref Entry entry = ref _entries[attribute];
        return entry.Value ?? _tokens!.ValueOf(entry.Token);
    }

    /// <summary>The place of the attribute of a name; -1 if there is none.</summary>
    public int Find(string localName, string namespaceUri)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_entries[i].LocalName == localName && _entries[i].NamespaceUri == namespaceUri)
            {
                return i;
            }
        }

        return -1;
    }

    private ref Entry Next()
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        return ref _entries[Count++];
    }

    private struct Entry
    {
        public int NameNumber;
        public string LocalName;
        public string NamespaceUri;

        /// <summary>The value; null if it is a token's.</summary>
        public string? Value;
        public int Token;
    }
}

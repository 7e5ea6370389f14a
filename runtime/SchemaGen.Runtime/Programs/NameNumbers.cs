using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Programs;

/// <summary>The schema's numbers of the names that a tokenizer meets. Namespaces are looked up once.</summary>
internal sealed class NameNumbers(SchemaNames names, XmlTokenizer tokens)
{
    private const int NotLookedUp = -2;

    private int[] _namespaces = [];
    private int _generation = -1;

    /// <summary>The schema's names.</summary>
    public SchemaNames Names => names;

    /// <summary>The number of a name of the latest start tag.</summary>
    public int Of(in NameToken name, int namespaceId)
    {
        int number = namespaceId < _namespaces.Length && _generation == tokens.Namespaces.Generation ? _namespaces[namespaceId] : NotLookedUp;
        return names.Find(tokens.Bytes.AsSpan(name.LocalStart), name.LocalLength, name.Key, number == NotLookedUp ? LookUp(namespaceId) : number);
    }

    private int LookUp(int namespaceId)
    {
        if (_generation != tokens.Namespaces.Generation)
        {
            _generation = tokens.Namespaces.Generation;
            _namespaces = [];
        }

        if (namespaceId >= _namespaces.Length)
        {
            int known = _namespaces.Length;
            Array.Resize(ref _namespaces, Math.Max(known * 2, namespaceId + 4));
            _namespaces.AsSpan(known).Fill(NotLookedUp);
        }

        return _namespaces[namespaceId] = names.NamespaceOf(tokens.Namespaces.UriOf(namespaceId));
    }
}

namespace SchemaGen.Runtime.Programs;

/// <summary>
/// Gives each expanded name its number. Names that the schema does not mention share a number: one for each namespace that the schema's
/// wildcards mention, one for all others.
/// </summary>
internal sealed class SchemaNames
{
    private readonly string[] _localNames;
    private readonly string[] _namespaceUris;
    private readonly string[] _namespaces;
    private readonly int[] _table;
    private readonly int _mask;

    public SchemaNames((string LocalName, string NamespaceUri)[] names, string[] namespaces)
    {
        _localNames = [.. names.Select(static name => name.LocalName)];
        _namespaceUris = [.. names.Select(static name => name.NamespaceUri)];
        _namespaces = namespaces;
        int size = 16;
        while (size < names.Length * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _table = new int[size];
        for (int i = 0; i < names.Length; i++)
        {
            int slot = Hash(names[i].LocalName) & _mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _table[slot] = i + 1;
        }
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _localNames.Length + _namespaces.Length + 1;

    /// <summary>The number of a name.</summary>
    public int Find(string localName, string namespaceUri)
    {
        for (int slot = Hash(localName) & _mask; _table[slot] != 0; slot = (slot + 1) & _mask)
        {
            int number = _table[slot] - 1;
            if (_localNames[number] == localName && _namespaceUris[number] == namespaceUri)
            {
                // A reader gives the same string for the same name: the next comparison is one of references. Another thread may
                // put an equal string in its place.
                _localNames[number] = localName;
                return number;
            }
        }

        int k = Array.IndexOf(_namespaces, namespaceUri);
        return _localNames.Length + (k < 0 ? _namespaces.Length : k);
    }

    /// <summary>Whether the schema mentions the name itself.</summary>
    public bool IsMentioned(int number) => number < _localNames.Length;

    /// <summary>The local name of a number that the schema mentions.</summary>
    public string LocalName(int number) => _localNames[number];

    /// <summary>How a message shows a number.</summary>
    public string Display(int number)
    {
        if (number < _localNames.Length)
        {
            return _namespaceUris[number].Length == 0 ? _localNames[number] : $"{{{_namespaceUris[number]}}}{_localNames[number]}";
        }

        int k = number - _localNames.Length;
        return k < _namespaces.Length ? $"{{{_namespaces[k]}}}*" : "*";
    }

    // Element names differ in length and at their ends more than anywhere else; the whole string is compared in the end.
    private static int Hash(string name)
    {
        int length = name.Length;
        return length == 0 ? 0 : (name[0] * 31) + (name[length - 1] * 8191) + (name[length >> 1] * 131) + (name[(length * 3) >> 2] * 1031) + (length * 127);
    }
}

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

    // A hash table with open addressing: in each slot the hash in the upper half, the number and one in the lower half; 0 is free.
    private readonly ulong[] _slots;
    private readonly int _shift;

    public SchemaNames((string LocalName, string NamespaceUri)[] names, string[] namespaces)
    {
        _localNames = [.. names.Select(static name => name.LocalName)];
        _namespaceUris = [.. names.Select(static name => name.NamespaceUri)];
        _namespaces = namespaces;
        int bits = 4;
        while (1 << bits < names.Length * 3)
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (int i = 0; i < names.Length; i++)
        {
            uint hash = Hash(names[i].LocalName);
            uint slot = hash >> _shift;
            while (_slots[slot] != 0)
            {
                slot = Next(slot);
            }

            _slots[slot] = ((ulong)hash << 32) | (uint)(i + 1);
        }
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _localNames.Length + _namespaces.Length + 1;

    /// <summary>The number of a name.</summary>
    public int Find(string localName, string namespaceUri)
    {
        uint hash = Hash(localName);
        for (uint slot = hash >> _shift; ; slot = Next(slot))
        {
            ulong entry = _slots[slot];
            if (entry == 0)
            {
                break;
            }

            // Strings are looked at only if the hashes are equal.
            int number = (int)(uint)entry - 1;
            if ((uint)(entry >> 32) == hash && _localNames[number] == localName && _namespaceUris[number] == namespaceUri)
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

    private uint Next(uint slot) => (slot + 1) & (uint)(_slots.Length - 1);

    // Names differ in length and at their ends more than anywhere else; the multiplication spreads that over the upper bits.
    private static uint Hash(string name)
    {
        int length = name.Length;
        if (length == 0)
        {
            return 0;
        }

        uint ends = name[0] | ((uint)name[length - 1] << 16);
        uint middle = name[length >> 1] | ((uint)name[length >> 2] << 16);
        return ((ends * 0x9E3779B1) ^ (middle + ((uint)length << 8))) * 0x85EBCA6B;
    }
}

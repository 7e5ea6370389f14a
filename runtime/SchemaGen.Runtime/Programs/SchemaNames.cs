using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime.Programs;

/// <summary>
/// Gives each expanded name its number. Names that the schema does not mention share a number: one for each namespace that the schema's
/// wildcards mention, one for all others.
/// </summary>
internal sealed class SchemaNames
{
    private readonly (string LocalName, string NamespaceUri)[] _names;
    private readonly string[] _namespaces;

    // A hash table with open addressing. All that a look-up needs stands in the slot: documents push the table out of the nearest cache
    // again and again, and each other place to look at would be another line to fetch.
    private readonly Slot[] _slots;
    private readonly int _shift;

    public SchemaNames((string LocalName, string NamespaceUri)[] names, string[] namespaces)
    {
        _names = names;
        _namespaces = namespaces;
        int bits = 4;
        while (1 << bits < names.Length * 2)
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new Slot[1 << bits];
        for (int i = 0; i < names.Length; i++)
        {
            uint hash = Hash(names[i].LocalName);
            uint slot = hash >> _shift;
            while (_slots[slot].LocalName is not null)
            {
                slot = Next(slot);
            }

            _slots[slot] = new Slot { LocalName = names[i].LocalName, NamespaceUri = names[i].NamespaceUri, Hash = hash, Number = i };
        }
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _names.Length + _namespaces.Length + 1;

    /// <summary>The number of a name.</summary>
    public int Find(string localName, string namespaceUri)
    {
        uint hash = Hash(localName);
        for (uint i = hash >> _shift; ; i = Next(i))
        {
            ref Slot slot = ref _slots[i];
            string? known = slot.LocalName;
            if (ReferenceEquals(known, localName) && slot.NamespaceUri == namespaceUri)
            {
                return slot.Number;
            }

            if (known is null)
            {
                break;
            }

            // Strings are looked at only if the hashes are equal.
            if (slot.Hash == hash && known == localName && slot.NamespaceUri == namespaceUri)
            {
                // A reader gives the same string for the same name: the next comparison is one of references. Another thread may
                // put an equal string in its place.
                slot.LocalName = localName;
                return slot.Number;
            }
        }

        int k = Array.IndexOf(_namespaces, namespaceUri);
        return _names.Length + (k < 0 ? _namespaces.Length : k);
    }

    /// <summary>The number of a name of the tokenizer's, which remembers it.</summary>
    public int Find(XmlName name, string namespaceUri)
    {
        if (ReferenceEquals(name.Known.Schema, this) && ReferenceEquals(name.Known.NamespaceUri, namespaceUri))
        {
            return name.Known.Number;
        }

        int number = Find(name.LocalName, namespaceUri);
        name.Known = (this, namespaceUri, number);
        return number;
    }

    /// <summary>Whether the schema mentions the name itself.</summary>
    public bool IsMentioned(int number) => number < _names.Length;

    /// <summary>The local name of a number that the schema mentions.</summary>
    public string LocalName(int number) => _names[number].LocalName;

    /// <summary>How a message shows a number.</summary>
    public string Display(int number)
    {
        if (number < _names.Length)
        {
            (string localName, string namespaceUri) = _names[number];
            return namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}";
        }

        int k = number - _names.Length;
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

    private struct Slot
    {
        /// <summary>Null if the slot is free.</summary>
        public string? LocalName;
        public string NamespaceUri;
        public uint Hash;
        public int Number;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Programs;

/// <summary>
/// Numbers the expanded names of a schema. Names that the schema does not mention share a number: one for each namespace that the schema's
/// wildcards mention, one for all others.
/// </summary>
internal sealed class SchemaNames
{
    private readonly (string LocalName, string NamespaceUri)[] _names;
    private readonly string[] _wildcardNamespaces;
    private readonly Dictionary<string, int> _namespaces = [];

    // For each namespace the number of the names that the schema does not mention.
    private readonly List<int> _others = [];

    // Open addressing; a slot has all that a look-up of a short name needs.
    private readonly Slot[] _slots;
    private readonly byte[] _bytes;
    private readonly int _shift;

    public SchemaNames((string LocalName, string NamespaceUri)[] names, string[] wildcardNamespaces)
    {
        _names = names;
        _wildcardNamespaces = wildcardNamespaces;
        int bits = 4;
        int length = XmlTokenizer.Padding;
        foreach ((string localName, _) in names)
        {
            length += Encoding.UTF8.GetByteCount(localName);
        }

        while (1 << bits < names.Length * 2)
        {
            bits++;
        }

        _bytes = new byte[length];
        _shift = 64 - bits;
        _slots = new Slot[1 << bits];
        int start = 0;
        for (int i = 0; i < names.Length; i++)
        {
            int size = Encoding.UTF8.GetBytes(names[i].LocalName, _bytes.AsSpan(start));
            ulong key = XmlScanner.KeyOf(_bytes.AsSpan(start), size);
            uint slot = SlotOf(key, size, _bytes.AsSpan(start));
            while (_slots[slot].Length != 0)
            {
                slot = Next(slot);
            }

            _slots[slot] = new Slot { Key = key, Start = start, Length = size, Namespace = NumberNamespace(names[i].NamespaceUri), Number = i };
            start += size;
        }

        foreach (string wildcard in wildcardNamespaces)
        {
            NumberNamespace(wildcard);
        }
    }

    /// <summary>The count of numbers.</summary>
    public int Count => _names.Length + _wildcardNamespaces.Length + 1;

    /// <summary>The number of the names that neither the schema nor its wildcards know.</summary>
    public int Unknown => Count - 1;

    /// <summary>The schema's number of a namespace; -1 if the schema does not mention it.</summary>
    public int NamespaceOf(string namespaceUri) => _namespaces.GetValueOrDefault(namespaceUri, -1);

    /// <summary>The number of a name.</summary>
    /// <param name="bytes">Bytes that start with the local name; eight can be read beyond it.</param>
    /// <param name="length">The length of the local name.</param>
    /// <param name="key">The name's first eight bytes.</param>
    /// <param name="namespaceNumber">The schema's number of the namespace; -1 for none of the schema's.</param>
    public int Find(ReadOnlySpan<byte> bytes, int length, ulong key, int namespaceNumber)
    {
        for (uint i = SlotOf(key, length, bytes); ; i = Next(i))
        {
            ref Slot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), i);
            if (slot.Key == key && slot.Length == length && slot.Namespace == namespaceNumber
                && (length <= sizeof(ulong) || bytes[..length].SequenceEqual(_bytes.AsSpan(slot.Start, length))))
            {
                return slot.Number;
            }

            if (slot.Length == 0)
            {
                return namespaceNumber < 0 ? Unknown : _others[namespaceNumber];
            }
        }
    }

    /// <summary>The number of a name.</summary>
    public int Find(string localName, string namespaceUri)
    {
        Span<byte> bytes = new byte[Encoding.UTF8.GetMaxByteCount(localName.Length) + sizeof(ulong)];
        int length = Encoding.UTF8.GetBytes(localName, bytes);
        return Find(bytes, length, XmlScanner.KeyOf(bytes, length), NamespaceOf(namespaceUri));
    }

    /// <summary>Whether the schema mentions the name itself.</summary>
    public bool IsMentioned(int number) => number < _names.Length;

    /// <summary>The local name of a number that the schema mentions.</summary>
    public string LocalName(int number) => _names[number].LocalName;

    /// <summary>The namespace of a number that the schema mentions, or of the names that share a number.</summary>
    public string NamespaceUri(int number) => IsMentioned(number) ? _names[number].NamespaceUri : _wildcardNamespaces[number - _names.Length];

    private int NumberNamespace(string namespaceUri)
    {
        if (!_namespaces.TryGetValue(namespaceUri, out int number))
        {
            number = _namespaces.Count;
            _namespaces.Add(namespaceUri, number);
            int wildcard = Array.IndexOf(_wildcardNamespaces, namespaceUri);
            _others.Add(wildcard < 0 ? Unknown : _names.Length + wildcard);
        }

        return number;
    }

    private uint Next(uint slot) => (slot + 1) & (uint)(_slots.Length - 1);

    // Long names often begin alike.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint SlotOf(ulong key, int length, ReadOnlySpan<byte> bytes)
    {
        if (length > sizeof(ulong))
        {
            key ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes[(length - sizeof(ulong))..]) * 31;
        }

        return (uint)(((key + (ulong)length) * 0x9E3779B97F4A7C15) >> _shift);
    }

    private struct Slot
    {
        public ulong Key;
        public int Start;

        /// <summary>0 if the slot is free.</summary>
        public int Length;
        public int Namespace;
        public int Number;
    }
}

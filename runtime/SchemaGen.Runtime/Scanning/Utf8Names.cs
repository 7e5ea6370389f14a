using System.Text;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Gives equal texts in UTF-8 one number, from 0.</summary>
internal sealed class Utf8Names
{
    private readonly List<Entry> _entries = [];
    private int[] _slots = new int[16];

    /// <summary>The text of a number.</summary>
    public string this[int number] => _entries[number].Text;

    /// <summary>The number of texts.</summary>
    public int Count => _entries.Count;

    /// <summary>The bytes of a number.</summary>
    public ReadOnlySpan<byte> BytesOf(int number) => _entries[number].Bytes;

    /// <summary>Forgets the texts from a number on.</summary>
    public void Truncate(int count)
    {
        if (_entries.Count > count)
        {
            _entries.RemoveRange(count, _entries.Count - count);
            Rebuild(_slots.Length);
        }
    }

    /// <summary>The number of a text; a new text gets the next one.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        int hash = HashOf(text);
        int slot = FindSlot(text, hash);
        if (_slots[slot] != 0)
        {
            return _slots[slot] - 1;
        }

        _entries.Add(new Entry(text.ToArray(), Encoding.UTF8.GetString(text), hash));
        _slots[slot] = _entries.Count;
        if (_entries.Count * 2 > _slots.Length)
        {
            Rebuild(_slots.Length * 2);
        }

        return _entries.Count - 1;
    }

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[FindSlot(text, HashOf(text))] - 1;

    private int FindSlot(ReadOnlySpan<byte> text, int hash)
    {
        int slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0 && !(_entries[_slots[slot] - 1].Hash == hash && text.SequenceEqual(_entries[_slots[slot] - 1].Bytes)))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Rebuild(int length)
    {
        _slots = new int[length];
        for (int i = 0; i < _entries.Count; i++)
        {
            int slot = _entries[i].Hash & (length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    // Seeded anew in each process: a document cannot choose texts whose hashes meet.
    private static int HashOf(ReadOnlySpan<byte> text)
    {
        HashCode hash = default;
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private sealed record Entry(byte[] Bytes, string Text, int Hash);
}

namespace SchemaGen.Runtime.Values;

/// <summary>
/// A bounded memory of texts, a slot for each hash: a newer text takes the place of an older one, if it comes a second time; texts that come
/// once leave nothing behind. Threads may share it: a slot is one reference, and whichever is seen in it was accepted.
/// </summary>
internal readonly struct AcceptedTexts()
{
    private const int Slots = 32;
    private const int LongestText = 64;

    private readonly string?[] _slots = new string?[Slots];

    // The hash of the latest text that was not kept.
    private readonly int[] _latest = new int[Slots];

    public bool Contains(ReadOnlySpan<char> text) => _slots[Slot(text)] is string known && text.SequenceEqual(known);

    public void Add(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return;
        }

        int slot = Slot(text);
        int hash = string.GetHashCode(text, StringComparison.Ordinal);
        if (_latest[slot] == hash)
        {
            _slots[slot] = text.ToString();
        }

        _latest[slot] = hash;
    }

    private static int Slot(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        return length == 0 ? 0 : ((text[length - 1] * 7) + (text[length >> 1] * 3) + text[0] + length) & (Slots - 1);
    }
}

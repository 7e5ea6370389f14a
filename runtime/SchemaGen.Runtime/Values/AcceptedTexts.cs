using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Values;

/// <summary>
/// A bounded memory of texts, a slot for each hash: a newer text replaces an older one when it comes a second time; texts that come once leave
/// nothing behind. Threads may share it: a slot is one reference, and whatever is in it was accepted.
/// </summary>
internal sealed class AcceptedTexts
{
    private const int Slots = 32;
    private const int LongestText = 64;

    private readonly byte[]?[] _slots = new byte[]?[Slots];

    // The hash of the latest text that was not kept.
    private readonly uint[] _latest = new uint[Slots];

    public bool Contains(ReadOnlySpan<byte> text) => _slots[Slot(text)] is { } known && text.SequenceEqual(known);

    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestText)
        {
            return;
        }

        int slot = Slot(text);
        uint hash = TextHash.Of(text, 0);
        if (_latest[slot] == hash)
        {
            _slots[slot] = text.ToArray();
        }

        _latest[slot] = hash;
    }

    private static int Slot(ReadOnlySpan<byte> text)
    {
        int length = text.Length;
        return length == 0 ? 0 : ((text[length - 1] * 7) + (text[length >> 1] * 3) + text[0] + length) & (Slots - 1);
    }
}

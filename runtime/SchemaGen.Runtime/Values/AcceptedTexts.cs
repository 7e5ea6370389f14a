namespace SchemaGen.Runtime.Values;

/// <summary>
/// A bounded memory of texts, a slot for each hash: a newer text takes the place of an older one. Threads may share it: a slot is one
/// reference, and whichever is seen in it was accepted.
/// </summary>
internal readonly struct AcceptedTexts()
{
    private const int Slots = 32;
    private const int LongestText = 64;

    private readonly string?[] _slots = new string?[Slots];

    public bool Contains(string text) => _slots[Slot(text)] == text;

    public void Add(string text)
    {
        if (text.Length <= LongestText)
        {
            _slots[Slot(text)] = text;
        }
    }

    private static int Slot(string text)
    {
        int length = text.Length;
        return length == 0 ? 0 : ((text[length - 1] * 7) + (text[length >> 1] * 3) + text[0] + length) & (Slots - 1);
    }
}

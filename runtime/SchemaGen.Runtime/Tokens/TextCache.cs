namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// A bounded memory of short texts, a slot for each hash: values repeat, and a text that was made before need not be made again. A newer text
/// takes the place of an older one.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 512;
    private const int LongestText = 24;

    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref string? slot = ref _slots[Slot(text)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }

    private static uint Slot(ReadOnlySpan<char> text)
    {
        uint hash = (uint)text.Length;
        foreach (char c in text)
        {
            hash = (hash * 31) + c;
        }

        return (hash ^ (hash >> 9)) & (Slots - 1);
    }
}

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// The names that were read, in this document and in those before it: documents repeat their names, and the validator compares references first.
/// Bounded; a name beyond the bound gets an object of its own each time.
/// </summary>
internal sealed class NameCache
{
    private const int Slots = 2048;
    private const int Most = 1024;

    // Names may be chosen so that their hashes meet; they are then made anew rather than looked for.
    private const int Probes = 8;

    private readonly XmlName?[] _slots = new XmlName?[Slots];
    private int _count;

    /// <summary>The name of these characters.</summary>
    /// <param name="text">The name as it stands.</param>
    /// <param name="colon">Where its colon stands, or -1.</param>
    /// <param name="hash">A hash of its characters.</param>
    public XmlName Get(ReadOnlySpan<char> text, int colon, uint hash)
    {
        uint slot = hash & (Slots - 1);
        for (int probe = 0; probe < Probes; probe++)
        {
            ref XmlName? known = ref _slots[slot];
            if (known is null)
            {
                XmlName name = new(text.ToString(), colon, hash);
                if (_count < Most)
                {
                    _count++;
                    known = name;
                }

                return name;
            }

            if (known.Hash == hash && text.SequenceEqual(known.QualifiedName))
            {
                return known;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        return new XmlName(text.ToString(), colon, hash);
    }
}

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Random numbers that are the same for a seed on every system and in every version (SplitMix64: G. Steele, D. Lea, C. Flood, "Fast
/// splittable pseudorandom number generators"). Good enough to choose by; not for secrets.
/// </summary>
internal sealed class SampleRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator for one of many documents of a seed: neighbours share nothing.</summary>
    public static SampleRandom For(ulong seed, ulong number)
    {
        SampleRandom random = new(seed);
        random._state = random.NextBits() ^ (number * 0xD1342543DE82EF95);
        return new SampleRandom(random.NextBits());
    }

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(NextBits() % (ulong)count);

    /// <summary>A number between two, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so many times of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)NextBits();
        }

        return bytes;
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}

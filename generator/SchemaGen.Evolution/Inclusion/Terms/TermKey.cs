namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>The identity of a term: its kind and the numbers of its parts.</summary>
internal readonly struct TermKey(TermKind kind, int[] parts) : IEquatable<TermKey>
{
    private readonly TermKind _kind = kind;
    private readonly int[] _parts = parts;
    private readonly int _hash = HashOf(kind, parts);

    public bool Equals(TermKey other) => _hash == other._hash && _kind == other._kind && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => obj is TermKey other && Equals(other);

    public override int GetHashCode() => _hash;

    /// <summary>The numbers are small and dense: a plain sum of multiples would be the same for thousands of pairs of them.</summary>
    private static int HashOf(TermKind kind, int[] parts)
    {
        ulong hash = (ulong)kind;
        foreach (int part in parts)
        {
            hash = unchecked((hash + (uint)part + 1) * 0x9E3779B97F4A7C15);
            hash ^= hash >> 32;
        }

        return unchecked((int)hash);
    }
}

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>What makes terms equal: their kind and the numbers of their parts.</summary>
internal readonly struct TermKey(TermKind kind, int[] parts) : IEquatable<TermKey>
{
    private readonly TermKind _kind = kind;
    private readonly int[] _parts = parts;

    public bool Equals(TermKey other) => _kind == other._kind && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => obj is TermKey other && Equals(other);

    public override int GetHashCode()
    {
        int hash = (int)_kind;
        foreach (int part in _parts)
        {
            hash = unchecked((hash * 31) + part);
        }

        return hash;
    }
}

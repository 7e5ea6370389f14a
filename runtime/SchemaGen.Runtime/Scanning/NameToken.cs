namespace SchemaGen.Runtime.Scanning;

/// <summary>A name as it stands in a tag.</summary>
/// <param name="Start">Where it starts, at its prefix if it has one.</param>
/// <param name="LocalStart">Where its local part starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Key">The first eight bytes of the local part.</param>
internal readonly record struct NameToken(int Start, int LocalStart, int End, ulong Key)
{
    /// <summary>The same name, its indices moved.</summary>
    public NameToken Moved(int by) => new(Start + by, LocalStart + by, End + by, Key);

    /// <summary>The length in bytes, with prefix and colon.</summary>
    public int Length => End - Start;

    /// <summary>The length of the local part.</summary>
    public int LocalLength => End - LocalStart;

    /// <summary>Whether the name has a prefix.</summary>
    public bool HasPrefix => LocalStart != Start;

    /// <summary>The length of the prefix without the colon.</summary>
    public int PrefixLength => HasPrefix ? LocalStart - Start - 1 : 0;
}

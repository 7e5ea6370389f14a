namespace SchemaGen.Storage.Images;

/// <summary>Sizes in sectors of 512 bytes, which is what guests see.</summary>
internal static class Sectors
{
    /// <summary>The size of a sector in bytes.</summary>
    public const uint Size = 512;

    /// <summary>Whole sectors, the rest left out.</summary>
    public static ulong RoundDown(ulong bytes) => bytes & ~(ulong)(Size - 1);

    /// <summary>Whole sectors, a part counting as one.</summary>
    public static ulong RoundUp(ulong bytes) => RoundDown(bytes + Size - 1);

    /// <summary>Whether a power of two within bounds.</summary>
    public static bool IsPowerOfTwo(ulong value, ulong least, ulong greatest) => value >= least && value <= greatest && (value & (value - 1)) == 0;
}

using System.Buffers.Binary;

namespace SchemaGen.Storage.Images;

/// <summary>A table of numbers in an image, all of one width.</summary>
/// <param name="Offset">Where it is, in bytes.</param>
/// <param name="Count">How many numbers it has.</param>
/// <param name="Width">The bytes of an entry: 4, 8, or 16 that begin with a number of 8.</param>
/// <param name="IsBigEndian">Whether the most significant byte comes first.</param>
/// <param name="LastNone">The numbers up to this one stand for nothing, as 0 does in most tables; null if they do not.</param>
/// <param name="FirstNone">The numbers from this one on stand for nothing; null if they do not.</param>
internal readonly record struct NumberTable(ulong Offset, ulong Count, int Width, bool IsBigEndian, ulong? LastNone = 0, ulong? FirstNone = null)
{
    /// <summary>The bits of a number that say its kind.</summary>
    public ulong KindMask { get; init; }

    /// <summary>The kind that stands for something; other numbers stand for nothing.</summary>
    public ulong Kind { get; init; }

    /// <summary>The bits of a number that are its place.</summary>
    public ulong PlaceMask { get; init; } = ulong.MaxValue;

    /// <summary>Marks numbers of another kind, whose other bits are no flags; 0 if there are none.</summary>
    public ulong OtherKind { get; init; }

    /// <summary>The bits of a number of the other kind that are its place.</summary>
    public ulong OtherPlaceMask { get; init; }

    /// <summary>The length of the table in bytes.</summary>
    public ulong Length => Count * (ulong)Width;

    /// <summary>The end of the table, in bytes.</summary>
    public ulong End => Offset + Length;

    /// <summary>Whether a number stands for something.</summary>
    public bool IsUsed(ulong number) => (number & KindMask) == Kind && (LastNone is not { } last || number > last) && (FirstNone is not { } first || number < first);

    /// <summary>Whether a number is of the other kind.</summary>
    public bool IsOther(ulong number) => (number & OtherKind) != 0;

    /// <summary>The place that a number names.</summary>
    public ulong PlaceOf(ulong number) => number & (IsOther(number) ? OtherPlaceMask : PlaceMask);

    /// <summary>The number at the start of some bytes.</summary>
    public ulong NumberAt(ReadOnlySpan<byte> bytes) => (Width, IsBigEndian) switch
    {
        (4, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        (4, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        (_, false) => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt64BigEndian(bytes),
    };
}

namespace SchemaGen.Storage;

/// <summary>The limits of a search in an image, and of the optional check of its tables. Immutable.</summary>
public sealed record InspectionLimits
{
    /// <summary>
    /// How many bytes are searched for the text of a VMDK. QEMU, told that a file is a VMDK, searches up to the first NUL, at most 1 MiB, whatever stands
    /// in front of the version. A file without a NUL in these bytes is not safe: no disk begins so.
    /// </summary>
    public const int SearchedTextBytes = 128 << 10;

    /// <summary>The maximum length of a table beyond the size of the disk, in bytes: some programs reserve room for a disk of 2 TiB.</summary>
    public const int SpareTableBytes = 8 << 20;

    /// <summary>The most dirty bitmaps of an image. QEMU compares each with all others when it opens the image, which takes minutes with thirty thousand.</summary>
    public const int Bitmaps = 1024;

    /// <summary>The defaults.</summary>
    public static InspectionLimits Default { get; } = new();

    /// <summary>
    /// The most memory that QEMU may have to allocate for tables, dirty bitmaps and buffers of compressed data when it opens an image that is called safe, in bytes.
    /// The table of a VHDX of 64 TiB in blocks of 32 MiB has 16 MiB. Not counted is what QEMU bounds itself, such as 40 MiB of tables of a qcow2 image.
    /// </summary>
    public int MemoryBytes { get; init; } = 64 << 20;

    /// <summary>
    /// The most reference counts that QEMU may have to repair, when it opens an image for writing that is called safe but was not closed: it prints a line for each.
    /// Six gigabytes that were written in clusters of 64 KiB have as many.
    /// </summary>
    public int RepairedCounts { get; init; } = 100_000;

    /// <summary>
    /// The most bytes of tables that are read, where <see cref="InspectionOptions.ChecksTables"/> is not asked for, to see that what a guest writes does not go over
    /// the header of the image. A VMDK of 2 TiB has as many.
    /// </summary>
    public int LayoutBytes { get; init; } = 128 << 20;

    /// <summary>The most bytes of tables that are read. A full qcow2 disk of 1 TiB has 128 MiB of them, and as many again for each snapshot of a full disk.</summary>
    public int TableBytes { get; init; } = 1 << 30;

    /// <summary>The most clusters that a file may have: 16 million are 1 TiB in clusters of 64 KiB, and take 80 MiB of memory.</summary>
    public int TableClusters { get; init; } = 16 << 20;

    /// <summary>The maximum duration of the check, in seconds.</summary>
    public int TableSeconds { get; init; } = 30;
}

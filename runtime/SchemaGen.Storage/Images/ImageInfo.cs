using System.Text;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage;

/// <summary>The description of a disk image. With an <see cref="Error"/>, the part that was read before it.</summary>
public sealed record ImageInfo
{
    /// <summary>The format; null if the file could not be read.</summary>
    public ImageFormat? Format { get; init; }

    /// <summary>The kind of storage.</summary>
    public ImageKind Kind { get; init; }

    /// <summary>
    /// The size of the disk that the guest sees, in bytes: whole sectors of 512 bytes, as QEMU has it. A raw file's last part of a sector
    /// counts as one; other formats leave it out. Null where the image does not say.
    /// </summary>
    public ulong? VirtualSize { get; init; }

    /// <summary>The length of the file or device in bytes; null for a directory.</summary>
    public long? FileSize { get; init; }

    /// <summary>
    /// How much space the file takes on the host in bytes, which is less than its length where it has holes; null for a stream, a device, or where
    /// the system does not say.
    /// </summary>
    public long? AllocatedSize { get; init; }

    /// <summary>The unit of allocation in bytes, for formats that have one.</summary>
    public ulong? ClusterSize { get; init; }

    /// <summary>The version that a reader must know: for qcow2 <c>0.10</c> (version 2) or <c>1.1</c> (version 3), else null.</summary>
    public string? Compat { get; init; }

    /// <summary>The variant of the format by its own name, such as <c>streamOptimized</c> (VMDK) or <c>fixed</c> (VHD).</summary>
    public string? Variant { get; init; }

    /// <summary>The optional features in use.</summary>
    public ImageFeatures Features { get; init; }

    /// <summary>The compression of clusters: <c>zlib</c> or <c>zstd</c>; null if the format does not record it.</summary>
    public string? CompressionType { get; init; }

    /// <summary>The number of internal snapshots (qcow2).</summary>
    public int SnapshotCount { get; init; }

    /// <summary>
    /// The internal snapshots, in the image's order: the first <see cref="ImageLimits.ListedEntries"/> of the <see cref="SnapshotCount"/>. Empty in an
    /// inspection, which checks and counts them.
    /// </summary>
    public IReadOnlyList<ImageSnapshot> Snapshots { get; init; } = [];

    /// <summary>The number of dirty bitmaps (qcow2).</summary>
    public int BitmapCount { get; init; }

    /// <summary>
    /// The dirty bitmaps, in the image's order: the first <see cref="ImageLimits.ListedEntries"/> of the <see cref="BitmapCount"/>. Empty in an
    /// inspection, which checks and counts them.
    /// </summary>
    public IReadOnlyList<ImageBitmap> Bitmaps { get; init; } = [];

    /// <summary>The encryption of the image.</summary>
    public ImageEncryption Encryption { get; init; }

    /// <summary>
    /// The backing image as the image names it: a path, a URI, or one of QEMU's other forms. It may contain a password: show
    /// <see cref="BackingString.Redact"/> of it instead.
    /// </summary>
    public string? Backing { get; init; }

    /// <summary>The backing image's format as the image records it; any word, such as QEMU's name of a format or of a protocol.</summary>
    public string? BackingFormat { get; init; }

    /// <summary>The external data file as the image names it (qcow2). It may contain a password, too.</summary>
    public string? DataFile { get; init; }

    /// <summary>
    /// An external data file that the header names although the feature bit for it is not set (qcow2). QEMU does not open it: the data is in the image.
    /// It may contain a password, too.
    /// </summary>
    public string? UnusedDataFile { get; init; }

    /// <summary>The files that a VMDK descriptor says hold the data.</summary>
    public IReadOnlyList<string> Extents { get; init; } = [];

    /// <summary>The error of the image; null without one.</summary>
    public ProbeError? Error { get; init; }

    /// <summary>The files among <see cref="Extents"/> that QEMU reads as sparse extents, with a header of their own.</summary>
    internal IReadOnlyList<string> SparseExtents { get; init; } = [];

    /// <summary>The tables that QEMU loads when it opens the image; empty if the header is wrong. QEMU itself bounds those of qcow2 to 40 MiB.</summary>
    internal IReadOnlyList<ImageTable> Tables { get; init; } = [];

    /// <summary>The number of further bytes that QEMU allocates: second-level tables, dirty bitmaps, and buffers for a compressed cluster.</summary>
    internal ulong BufferBytes { get; init; }

    /// <summary>The layout of tables and content; null if the header is wrong, or if the format or QEMU prevents guests from overwriting the rest of the image.</summary>
    internal ImageLayout? Layout { get; init; }

    /// <summary>A list of the image that is longer than is read; null if there is none.</summary>
    internal string? LongList { get; init; }

    /// <summary>The largest disk of the snapshots, also of those that are not listed, in bytes; 0 without one that says its size.</summary>
    internal ulong LargestSnapshot { get; init; }

    /// <summary>Whether an extension of a qcow2 header says where the LUKS header is.</summary>
    internal bool HasEncryptionHeader { get; init; }

    /// <summary>The place of the directory of bitmaps; 0 without one.</summary>
    internal ulong BitmapDirectoryOffset { get; init; }

    /// <summary>The length of the directory of bitmaps, in bytes.</summary>
    internal ulong BitmapDirectoryLength { get; init; }

    // Names may hold passwords, and must not get into a log by way of ToString.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"{nameof(Format)} = {Format}, {nameof(VirtualSize)} = {VirtualSize}, {nameof(Error)} = {Error}");
        return true;
    }
}

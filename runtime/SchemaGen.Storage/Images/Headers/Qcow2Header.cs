namespace SchemaGen.Storage.Images;

/// <summary>
/// The fixed part of a qcow2 header, versions 2 and 3 (QEMU's <c>docs/interop/qcow2.txt</c>). Fields that version 2 lacks have the values
/// that it means.
/// </summary>
internal readonly ref struct Qcow2Header
{
    /// <summary>The length of a header of version 2.</summary>
    public const int Version2Length = 72;

    /// <summary>The least length of a header of version 3.</summary>
    public const int Version3Length = 104;

    /// <summary>The length of a header with all fields that are known here.</summary>
    public const int KnownLength = 112;

    /// <summary>QEMU's word for version 2.</summary>
    public const string Version2Compat = "0.10";

    private readonly BigEndianFields _fields;

    public Qcow2Header(BigEndianFields fields) => _fields = fields;

    public uint Version => _fields.U32(4);

    public ulong BackingOffset => _fields.U64(8);

    public uint BackingLength => _fields.U32(16);

    public uint ClusterBits => _fields.U32(20);

    public ulong Size => _fields.U64(24);

    public uint CryptMethod => _fields.U32(32);

    public uint L1Entries => _fields.U32(36);

    public ulong L1Offset => _fields.U64(40);

    public ulong RefcountTableOffset => _fields.U64(48);

    public uint RefcountTableClusters => _fields.U32(56);

    public uint SnapshotCount => _fields.U32(60);

    public ulong SnapshotsOffset => _fields.U64(64);

    public Qcow2IncompatibleFeatures Incompatible => (Qcow2IncompatibleFeatures)(Version == 2 ? 0 : _fields.U64(72));

    public ulong Compatible => Version == 2 ? 0 : _fields.U64(80);

    public ulong AutoClear => Version == 2 ? 0 : _fields.U64(88);

    public uint RefcountOrder => Version == 2 ? 4 : _fields.U32(96);

    public uint Length => Version == 2 ? Version2Length : _fields.U32(100);

    public byte CompressionType => Version != 2 && Length > Version3Length && _fields.Length > Version3Length ? _fields.U8(104) : (byte)0;

    /// <summary>The end of the header extensions: the backing name, or the end of the first cluster.</summary>
    public ulong ExtensionsEnd => BackingOffset != 0 ? BackingOffset : 1UL << (int)ClusterBits;

    /// <summary>Whether so many bytes of a file are a whole header.</summary>
    public static bool IsComplete(BigEndianFields fields) => fields.Length >= Version2Length && (fields.U32(4) < 3 || fields.Length >= Version3Length);
}

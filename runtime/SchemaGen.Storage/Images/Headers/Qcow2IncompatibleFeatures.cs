namespace SchemaGen.Storage.Images;

/// <summary>The bits of qcow2 that a reader must know.</summary>
[Flags]
internal enum Qcow2IncompatibleFeatures : ulong
{
    None = 0,
    Dirty = 1 << 0,
    Corrupt = 1 << 1,
    DataFile = 1 << 2,
    CompressionType = 1 << 3,
    ExtendedL2 = 1 << 4,
    Known = Dirty | Corrupt | DataFile | CompressionType | ExtendedL2,
}

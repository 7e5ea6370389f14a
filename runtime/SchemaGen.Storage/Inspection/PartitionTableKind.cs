namespace SchemaGen.Storage.Inspection;

/// <summary>What the first sectors of a disk say about its partitions.</summary>
internal enum PartitionTableKind
{
    None,

    /// <summary>The signature of boot sectors without partitions: the boot sector of a file system.</summary>
    BootSector,

    Mbr,
    Gpt,
}

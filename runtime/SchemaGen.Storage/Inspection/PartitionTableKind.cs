namespace SchemaGen.Storage.Inspection;

/// <summary>The kind of partition table in the first sectors of a disk.</summary>
internal enum PartitionTableKind
{
    None,

    /// <summary>The signature of boot sectors without partitions: the boot sector of a file system.</summary>
    BootSector,

    Mbr,
    Gpt,
}

namespace SchemaGen.Storage.Images;

/// <summary>The use of a cluster in a qcow2 file. One cluster cannot have two uses.</summary>
internal enum ClusterUse : byte
{
    Free,

    /// <summary>The header, the first tables, refcount blocks, lists: used once.</summary>
    Metadata,

    /// <summary>An L2 table, which snapshots share.</summary>
    Table,

    /// <summary>Content of the disk, which snapshots share; compressed parts share a cluster.</summary>
    Data,
}

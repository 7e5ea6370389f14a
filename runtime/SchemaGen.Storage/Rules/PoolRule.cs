namespace SchemaGen.Storage;

/// <summary>Rules of storage pools.</summary>
internal static class PoolRule
{
    public static StorageRule Name { get; } =
        StorageRule.Error("POOL001", "A pool has a name, or a source whose name it takes (logical, rbd, sheepdog, gluster, zfs, vstorage).");

    public static StorageRule NameHasNoSlash { get; } = StorageRule.Error("POOL002", "The name of a pool has no slash.");

    public static StorageRule Host { get; } =
        StorageRule.Error("POOL003", "A pool of the type netfs, iscsi, iscsi-direct, rbd, sheepdog or gluster has a host with a name.");

    public static StorageRule Directory { get; } = StorageRule.Error("POOL004", "A netfs pool has a directory of its server.");

    public static StorageRule Device { get; } = StorageRule.Error("POOL005", "A pool of the type fs or disk has a device with a path.");

    public static StorageRule SourceName { get; } = StorageRule.Error("POOL006", "An rbd pool has a source with a name.");

    public static StorageRule Initiator { get; } = StorageRule.Error("POOL007", "An iscsi-direct pool has the name of an initiator.");

    public static StorageRule WorldWideName { get; } =
        StorageRule.Error("POOL008", "The world wide names of an fc_host adapter are 16 hexadecimal digits, and wwnn and wwpn are there.");

    public static StorageRule ParentWorldWideNames { get; } =
        StorageRule.Error("POOL009", "An fc_host adapter has parent_wwnn and parent_wwpn together.");

    public static StorageRule ScsiHost { get; } =
        StorageRule.Error("POOL010", "A scsi_host adapter has either a name or the address of its parent.");

    public static StorageRule TargetPath { get; } =
        StorageRule.Error("POOL011", "A pool has a target path, unless its volumes are reached over the network or libvirt knows the path itself.");

    public static StorageRule ForcedTargetPath { get; } =
        StorageRule.Warning("POOL012", "The target path of a logical or zfs pool is the directory of its source below /dev; another is replaced.");

    public static StorageRule ProtocolVersion { get; } =
        StorageRule.Error("POOL013", "The version of a protocol is for netfs pools of the format nfs or auto, and has no comma.");

    public static StorageRule OutputOnly { get; } = StorageRule.Warning("POOL014", "The sizes of a pool are written by libvirt and ignored when read.");

    public static StorageRule DoubledSlash { get; } = StorageRule.Warning("POOL015", "Doubled slashes in paths are made one.");

    public static StorageRule Mode { get; } = StorageRule.Error("POOL016", "The mode of a pool's directory has no bits beyond 0777.");

    public static IEnumerable<StorageRule> All =>
    [
        Name, NameHasNoSlash, Host, Directory, Device, SourceName, Initiator, WorldWideName, ParentWorldWideNames, ScsiHost, TargetPath, ForcedTargetPath,
        ProtocolVersion, OutputOnly, DoubledSlash, Mode,
    ];
}

namespace SchemaGen.Storage.Levels;

/// <summary>Something of storage documents that came after libvirt 9.0.</summary>
/// <param name="Since">The first version that has it (libvirt's documentation of its formats, and its release notes).</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="XPath">The elements and attributes that are it.</param>
internal sealed record LaterFeature(Version Since, string Name, string XPath)
{
    /// <summary>All that is known, in the order of the versions.</summary>
    public static IReadOnlyList<LaterFeature> All { get; } =
    [
        new(new(9, 2), "the delay after which an NBD client reconnects", "//source/reconnect/@delay"),
        new(new(9, 3), "the encryption format luks-any", "//encryption/@format[. = 'luks-any']"),
        new(new(9, 3), "an encryption with several secrets", "//encryption/secret[2]"),
        new(new(9, 5), "discard_no_unref", "//driver/@discard_no_unref"),
        new(new(9, 8), "the source vhostvdpa", "//@type[. = 'vhostvdpa']"),
        new(LibvirtLevels.SshSource, "a source on an SSH server", "//source/@protocol[. = 'ssh']"),
        new(new(10, 0), "the threads that serve a disk's queues", "//disk/driver/iothreads"),
        new(LibvirtLevels.DataStore, "a data store", "//dataStore"),
        new(new(11, 1), "a product of more than 16 characters", "//disk/product[string-length(.) > 16]"),
        new(new(11, 2), "throttle groups", "//domain/throttlegroups | //inactiveDomain/throttlegroups"),
        new(new(11, 2), "throttle filters", "//disk/throttlefilters"),
        new(new(11, 2), "the threads that serve a SCSI controller's queues", "//controller/driver/iothreads"),
        new(new(11, 3), "a backup server with a passed file descriptor", "//domainbackup/server/@transport[. = 'fd']"),
        new(new(11, 5), "a controller of NVMe disks", "//controller/@type[. = 'nvme']"),
        new(new(11, 5), "the bus nvme", "//disk/target/@bus[. = 'nvme']"),
        new(new(11, 5), "the model of a USB disk", "//disk/@model[starts-with(., 'usb-')]"),
        new(new(11, 6), "a discard granularity of zero", "//blockio/@discard_granularity[. = 0]"),
        new(LibvirtLevels.RbdNamespace, "the namespace of an RBD image", "//source[@protocol = 'rbd']/@name[contains(substring-after(., '/'), '/')]"),
        new(new(11, 9), "statistics of a disk", "//disk/driver/statistics"),
        new(new(11, 10), "dpofua", "//disk/target/@dpofua"),
        new(new(12, 0), "the source ctl", "//@type[. = 'ctl']"),
        new(new(12, 1), "a latency histogram", "//disk/driver/statistics/latency-histogram"),
        new(new(12, 1), "the migration of reservations", "//reservations/@migration"),
    ];
}

namespace SchemaGen.Storage.Chains;

/// <summary>The format in which to read an image that an overlay names.</summary>
/// <param name="Format">The format; null if it is to be detected.</param>
/// <param name="Source">How it is known.</param>
internal readonly record struct BackingFormat(ImageFormat? Format, FormatSource Source)
{
    /// <summary>QEMU's protocol drivers: they say how bytes are reached, and nothing of what the bytes mean.</summary>
    private static readonly HashSet<string> Protocols =
    [
        "file", "host_device", "host_cdrom", "nbd", "rbd", "iscsi", "iser", "http", "https", "ftp", "ftps", "tftp", "ssh", "sftp", "nfs", "gluster",
        "gluster+tcp", "gluster+unix", "gluster+rdma", "sheepdog", "vxhs", "nvme",
    ];

    /// <summary>
    /// Whether a word is the name of a protocol that does not open a location: QEMU takes the name for the driver of the backing image.
    /// </summary>
    public static bool IsOtherProtocol(string? word, BackingLocation location) => word is not null && Protocols.Contains(word) && location switch
    {
        FileLocation => word is not ("file" or "host_device" or "host_cdrom"),
        BlockDeviceLocation => word is not ("host_device" or "host_cdrom"),
        NetworkLocation network => WithoutTransport(word) != WithoutTransport(network.Protocol.Scheme()) && (word, network.Protocol) is not ("iser", NetworkProtocol.Iscsi),
        NvmeLocation => word != "nvme",
        _ => true,
    };

    /// <summary>Reads what an overlay records.</summary>
    /// <returns>How to read the backing image; null if what is recorded can be no format.</returns>
    public static BackingFormat? Of(ImageInfo overlay, bool isProtocolUnstated) => overlay switch
    {
        // QEMU opens the parent of a VMDK as a VMDK (block/vmdk.c, vmdk_parent_open).
        { Format: ImageFormat.Vmdk } => new BackingFormat(ImageFormat.Vmdk, FormatSource.Recorded),

        // A qed image records raw, or that the format is to be detected.
        { BackingFormat: null } => new BackingFormat(null, FormatSource.Detected),
        { BackingFormat: { } word } when ImageFormats.TryParseDriver(word, out ImageFormat format) => new BackingFormat(format, FormatSource.Recorded),
        { BackingFormat: { } word } when Protocols.Contains(word) =>
            isProtocolUnstated ? new BackingFormat(null, FormatSource.Detected) : new BackingFormat(ImageFormat.Raw, FormatSource.Protocol),

        // A word that QEMU has no driver for, in its own spelling: it does not open the backing image.
        _ => null,
    };

    /// <summary>
    /// Why QEMU does not open a <c>json:</c> string together with a recorded format; null if it does. It takes the format for the driver of the string's
    /// root, which then needs the protocol in <c>file</c>; a protocol must not have it there.
    /// </summary>
    public static string? Conflict(BackingString backing, ImageInfo overlay)
    {
        string? word = overlay.Format is ImageFormat.Vmdk ? ImageFormat.Vmdk.Name() : overlay.BackingFormat;
        return (backing.HasProtocolAtTop, word) switch
        {
            (true, not null) when !Protocols.Contains(word) => $"QEMU does not open it with the backing format '{word}', unless its driver stands in 'file'",
            (false, not null) when Protocols.Contains(word) => $"QEMU does not open it with the backing format '{word}', unless its driver stands at the top",
            _ => null,
        };
    }

    private static string WithoutTransport(string protocol) => protocol.Split('+')[0];
}

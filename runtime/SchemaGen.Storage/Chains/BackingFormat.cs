namespace SchemaGen.Storage.Chains;

/// <summary>How an image that is named by an overlay is to be read.</summary>
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
    public static BackingFormat? Of(ImageInfo overlay, bool isProtocolUnstated) => overlay.BackingFormat switch
    {
        // libvirt's word for the absence of a format, which no image has, and words of libvirt's that QEMU has no format driver for.
        "none" or "dir" or "fat" or "iso" => null,
        string word when ImageFormats.TryParse(word, out ImageFormat format) => new BackingFormat(format, FormatSource.Recorded),
        string word when Protocols.Contains(word) && !isProtocolUnstated => new BackingFormat(ImageFormat.Raw, FormatSource.Protocol),

        // Nothing, or a word that nobody knows. A qed image records raw, or that the format is to be detected.
        _ => new BackingFormat(null, FormatSource.Detected),
    };

    private static string WithoutTransport(string protocol) => protocol.Split('+')[0];
}

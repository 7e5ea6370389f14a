namespace SchemaGen.Storage.Chains;

/// <summary>How an image that is named by an overlay is to be read.</summary>
/// <param name="Format">The format; null if it is to be detected.</param>
/// <param name="Source">How it is known.</param>
/// <param name="MayHaveBacking">Whether the image's own backing image is followed: not if its format comes from its content alone.</param>
internal readonly record struct BackingFormat(ImageFormat? Format, FormatSource Source, bool MayHaveBacking)
{
    /// <summary>QEMU's protocol drivers: they say how bytes are reached, and nothing of what the bytes mean.</summary>
    private static readonly HashSet<string> Protocols =
    [
        "file", "host_device", "host_cdrom", "nbd", "rbd", "iscsi", "iser", "http", "https", "ftp", "ftps", "tftp", "ssh", "sftp", "nfs", "gluster",
        "gluster+tcp", "gluster+unix", "gluster+rdma", "sheepdog", "vxhs", "nvme",
    ];

    /// <summary>Reads what an overlay records.</summary>
    /// <returns>How to read the backing image; null if what is recorded can be no format.</returns>
    public static BackingFormat? Of(ImageInfo overlay, bool isProtocolUnstated) => overlay.BackingFormat switch
    {
        // libvirt's word for the absence of a format, which no image has.
        "none" => null,
        string word when ImageFormats.TryParse(word, out ImageFormat format) => new BackingFormat(format, FormatSource.Recorded, MayHaveBacking: true),
        string word when Protocols.Contains(word) && !isProtocolUnstated => new BackingFormat(ImageFormat.Raw, FormatSource.Protocol, MayHaveBacking: true),

        // Nothing, or a word that nobody knows.
        _ => new BackingFormat(null, FormatSource.Detected, overlay.IsBackingFormatSafelyDetectable),
    };
}

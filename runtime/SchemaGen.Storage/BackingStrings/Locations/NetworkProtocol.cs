namespace SchemaGen.Storage;

/// <summary>A protocol that images are reached by over the network, as libvirt names them.</summary>
public enum NetworkProtocol
{
    /// <summary>Network block device.</summary>
    Nbd,

    /// <summary>Ceph's block device.</summary>
    Rbd,

    /// <summary>Sheepdog.</summary>
    Sheepdog,

    /// <summary>Gluster.</summary>
    Gluster,

    /// <summary>iSCSI.</summary>
    Iscsi,

    /// <summary>HTTP.</summary>
    Http,

    /// <summary>HTTP over TLS.</summary>
    Https,

    /// <summary>FTP.</summary>
    Ftp,

    /// <summary>FTP over TLS.</summary>
    Ftps,

    /// <summary>Trivial FTP.</summary>
    Tftp,

    /// <summary>Files over SSH.</summary>
    Ssh,

    /// <summary>Veritas HyperScale.</summary>
    Vxhs,

    /// <summary>NFS.</summary>
    Nfs,
}

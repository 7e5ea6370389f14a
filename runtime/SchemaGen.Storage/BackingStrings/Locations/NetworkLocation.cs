using System.Collections.Immutable;

namespace SchemaGen.Storage;

/// <summary>An image that is reached over the network. What a protocol does not have is null or empty.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Name">
/// What the image is called on the server, as libvirt's attribute <c>name</c> has it: an export (NBD, null for the default one),
/// <c>pool/image</c> (RBD), <c>volume/path</c> (Gluster), <c>target/lun</c> (iSCSI), or a path.
/// </param>
/// <param name="Hosts">The servers. Only Gluster and RBD have several; RBD may have none.</param>
public sealed record NetworkLocation(NetworkProtocol Protocol, string? Name, ImmutableArray<NetworkHost> Hosts) : BackingLocation
{
    /// <summary>An image with one server.</summary>
    public NetworkLocation(NetworkProtocol protocol, string? name, NetworkHost host)
        : this(protocol, name, [host])
    {
    }

    /// <summary>The query of an HTTP URL, as it is written and without the question mark.</summary>
    public string? Query { get; init; }

    /// <summary>The snapshot of an RBD image.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The configuration file of an RBD cluster.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Whether the certificate of an HTTPS or FTPS server is checked, where that is said.</summary>
    public bool? SslVerify { get; init; }

    /// <summary>Cookies for a web server.</summary>
    public ImmutableArray<HttpCookie> Cookies { get; init; } = [];

    /// <summary>The number of bytes to read ahead from a web or file server.</summary>
    public ulong? Readahead { get; init; }

    /// <summary>The timeout of a web or file server, in seconds.</summary>
    public ulong? Timeout { get; init; }

    /// <summary>The user under which an SSH server is asked. Documents have a word for it only together with a key.</summary>
    public string? SshUser { get; init; }

    /// <summary>Whether the key of an SSH server is taken as it comes. Documents have no word for it.</summary>
    public bool IsSshHostKeyUnchecked { get; init; }

    /// <summary>The numeric user under which an NFS server is asked.</summary>
    public uint? NfsUser { get; init; }

    /// <summary>The numeric group under which an NFS server is asked.</summary>
    public uint? NfsGroup { get; init; }

    /// <inheritdoc />
    public bool Equals(NetworkLocation? other) =>
        other is not null
        && Slice == other.Slice
        && (Protocol, Name, Query, Snapshot, ConfigFile) == (other.Protocol, other.Name, other.Query, other.Snapshot, other.ConfigFile)
        && (SslVerify, Readahead, Timeout) == (other.SslVerify, other.Readahead, other.Timeout)
        && (SshUser, IsSshHostKeyUnchecked, NfsUser, NfsGroup) == (other.SshUser, other.IsSshHostKeyUnchecked, other.NfsUser, other.NfsGroup)
        && Hosts.AsSpan().SequenceEqual(other.Hosts.AsSpan())
        && Cookies.AsSpan().SequenceEqual(other.Cookies.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Protocol, Name, Query, Hosts.Length, Slice);
}

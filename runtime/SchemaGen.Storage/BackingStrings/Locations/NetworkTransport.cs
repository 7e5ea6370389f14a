namespace SchemaGen.Storage;

/// <summary>The transport to a server.</summary>
public enum NetworkTransport
{
    /// <summary>By TCP.</summary>
    Tcp,

    /// <summary>By a Unix domain socket of the same host.</summary>
    Unix,

    /// <summary>By RDMA.</summary>
    Rdma,
}

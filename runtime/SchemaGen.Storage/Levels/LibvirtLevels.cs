namespace SchemaGen.Storage;

/// <summary>The versions of libvirt that documents are written for and checked against.</summary>
public static class LibvirtLevels
{
    /// <summary>The oldest version whose formats are known, 9.0. A version before it is treated like it.</summary>
    public static Version Oldest { get; } = new(9, 0);

    /// <summary>The version of the schemas that the types come from, 12.9. It has everything that a type has.</summary>
    public static Version Newest { get; } = new(12, 9);

    internal static Version SshSource { get; } = new(9, 8);

    internal static Version DataStore { get; } = new(10, 10);

    internal static Version RbdNamespace { get; } = new(11, 6);
}

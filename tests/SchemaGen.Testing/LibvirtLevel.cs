namespace SchemaGen.Testing;

/// <summary>libvirt's own schemas, in the version that <c>schemas/libvirt</c> matches.</summary>
public static class LibvirtLevel
{
    /// <summary>The version, without its last number.</summary>
    public const string Version = "12.9";

    /// <summary>The formats: the files for whole documents, in both sets of schemas.</summary>
    public static IReadOnlyList<string> Formats { get; } =
    [
        "domain", "inactiveDomain", "domainsnapshot", "domaincheckpoint", "domainbackup", "domaincaps", "capability", "cpu", "network",
        "networkport", "interface", "nodedev", "nwfilter", "nwfilterbinding", "secret", "storagepool", "storagepoolcaps", "storagevol", "sysinfo",
    ];

    /// <summary>The reason to skip tests against these schemas; null if they can run.</summary>
    public static string? Missing => Corpora.LibvirtLevelFolder switch
    {
        null => $"libvirt {Version}'s schemas are not here: tests/corpora/restore.sh fetches them.",
        { } folder when Found(folder) is { } found && !found.StartsWith(Version + ".", StringComparison.Ordinal) =>
            $"the cache has libvirt {found}'s schemas; those of this project are at the level of {Version}.",
        _ => null,
    };

    /// <summary>Returns the path of libvirt's own schema.</summary>
    public static string PathOf(string file) => Path.Combine(Corpora.LibvirtLevelFolder!, "schemas", file);

    private static string Found(string folder) => File.ReadAllText(Path.Combine(folder, "VERSION")).Trim();
}

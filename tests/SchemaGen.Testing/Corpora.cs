namespace SchemaGen.Testing;

/// <summary>
/// Locations of third-party test data on this machine. The data is not part of the project: tests that need it
/// are skipped if the folder is null.
/// </summary>
public static class Corpora
{
    /// <summary>James Clark's suites, laid out as in his repository: <c>SCHEMAGEN_SUITES</c>, else <c>suites</c> in the cache.</summary>
    public static string? SuitesFolder => Existing(Variable("SCHEMAGEN_SUITES") ?? Path.Combine(Cache, "suites"));

    /// <summary>libvirt's sources: <c>libvirt</c> in the cache.</summary>
    public static string? LibvirtFolder => LibvirtRelease("libvirt");

    /// <summary>libvirt's schemas of the version that <c>schemas/libvirt</c> matches: <c>libvirt-level</c> in the cache.</summary>
    public static string? LibvirtLevelFolder => Existing(Path.Combine(Cache, "libvirt-level"));

    /// <summary>Other projects' schemas, with a folder for each Debian package: <c>others</c> in the cache.</summary>
    public static string? OthersFolder => Existing(Path.Combine(Cache, "others"));

    /// <summary>The W3C XML Conformance Test Suite: <c>w3c-xml</c> in the cache.</summary>
    public static string? XmlConformanceFolder => Existing(Path.Combine(Cache, "w3c-xml"));

    /// <summary>Returns the folder with a version of libvirt's sources in the cache; null if it is missing.</summary>
    public static string? LibvirtRelease(string name) => Existing(Path.Combine(Cache, name));

    private static string Cache => Variable("SCHEMAGEN_CORPORA") ?? Path.Combine(
        Variable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "schemagen",
        "corpora");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;
}

namespace SchemaGen.Storage.Chains;

/// <summary>
/// Options of QEMU's drivers that say how an image is accessed and not which one it is: without them it is the same disk. Any other option that
/// libvirt has no word for may make another disk of it, such as a port that is a number, or a bitmap in place of the data.
/// </summary>
internal static class AccessOptions
{
    private static readonly HashSet<string> Names =
    [
        "aio", "aio-max-batch", "auto-read-only", "cache.direct", "cache.no-flush", "detect-zeroes", "discard", "drop-cache", "force-share", "locking",
        "node-name", "pr-manager", "read-only", "x-check-cache-dropped",

        // Who asks an RBD cluster.
        "id", "key", "auth_supported", "user", "key-secret", "auth-client-required",
    ];

    /// <summary>Whether an option is one of them, at the top or within <c>file</c>.</summary>
    public static bool Contains(string option) => Names.Contains(option.StartsWith("file.", StringComparison.Ordinal) ? option["file.".Length..] : option);
}

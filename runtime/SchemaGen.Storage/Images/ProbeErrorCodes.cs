namespace SchemaGen.Storage;

/// <summary>The codes' words, which programs may rely on.</summary>
public static class ProbeErrorCodes
{
    // In the order of the enum.
    private static readonly string[] Words =
    [
        "missing", "too-deep-or-loop", "backing-format-unspecified", "backing-format-invalid", "backing-string-invalid", "not-regular",
        "not-a-directory", "symlink-loop", "bad-header", "permission", "io", "unsupported", "name-not-utf8", "name-not-xml", "not-allowed",
        "ambiguous",
    ];

    /// <summary>The word of a code, such as <c>bad-header</c>.</summary>
    public static string Word(this ProbeErrorCode code) => Words[(int)code];

    /// <summary>The message for a file that could not be opened.</summary>
    internal static string Reason(this ProbeErrorCode code) => code switch
    {
        ProbeErrorCode.Missing => "it does not exist",
        ProbeErrorCode.NotRegular => "it is neither a regular file nor a block device",
        ProbeErrorCode.NotADirectory => "a part of its path is not a directory",
        ProbeErrorCode.SymlinkLoop => "a symbolic link leads back to itself",
        ProbeErrorCode.Permission => "permission denied",
        _ => "the system cannot read it",
    };
}

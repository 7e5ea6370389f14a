using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary>Maps errors in images to exit codes.</summary>
internal static class ProbeOutcome
{
    /// <summary>Returns the exit code: an unreadable input has no answer; an error in its content, in a file that it names or below is the answer no.</summary>
    public static int ExitCodeOf(ProbeError error, bool isTop) => error.Code switch
    {
        ProbeErrorCode.Missing or ProbeErrorCode.NotADirectory or ProbeErrorCode.SymlinkLoop or ProbeErrorCode.NotRegular or ProbeErrorCode.Permission
            or ProbeErrorCode.Io when isTop => ExitCode.Unusable,
        _ => ExitCode.No,
    };
}

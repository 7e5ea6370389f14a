using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary>What errors of images mean for the exit code.</summary>
internal static class ProbeOutcome
{
    /// <summary>An input that cannot be read gives no answer; what is wrong in it, in a file that it names, or below it is the answer no.</summary>
    public static int ExitCodeOf(ProbeError error, bool isTop) => error.Code switch
    {
        ProbeErrorCode.Missing or ProbeErrorCode.NotADirectory or ProbeErrorCode.SymlinkLoop or ProbeErrorCode.NotRegular or ProbeErrorCode.Permission
            or ProbeErrorCode.Io when isTop => ExitCode.Unusable,
        _ => ExitCode.No,
    };
}

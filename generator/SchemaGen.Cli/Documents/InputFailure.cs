namespace SchemaGen.Cli.Documents;

/// <summary>Says in a few words, the same on every system, why a file cannot be read.</summary>
internal static class InputFailure
{
    /// <summary>Whether an exception means that a file cannot be read, and not that the tool is wrong.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException { ParamName: "path" };

    public static string Describe(string path, Exception exception) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "that is not a path",
        _ => exception.Message.TrimEnd('.'),
    };
}

using System.Xml;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Cli.Documents;

/// <summary>
/// The only place that interprets exceptions for the user: a command line error stays an exception; anything else is an input that
/// cannot be read. The reason is short and the same on every system.
/// </summary>
internal static class InputFailure
{
    private const int LongestMessage = 1_000;

    /// <summary>Whether an exception concerns the current input. No input ends the tool, even if it reveals a bug in it.</summary>
    public static bool IsExpected(Exception exception) => exception is not (UsageException or UnusableInputException);

    /// <summary>Returns the reason why an input cannot be used.</summary>
    public static string Describe(string path, Exception exception) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException or DirectoryNotFoundException when SchemaUri.IsAddress(path) && (SchemaLoading.LocalPath(path) == path || File.Exists(SchemaLoading.LocalPath(path))) => "it is an address, and nothing is fetched; give a file",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => Describe(exception),
    };

    /// <summary>Returns the reason for a failure that is not about a specific file.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException or NotSupportedException => OneLine(exception.Message),
        XmlException => $"it is not well-formed: {OneLine(exception.Message)}",
        ArgumentException { ParamName: "path" } => "that is not a path",
        OutOfMemoryException => "it needs more memory than there is",
        _ => $"schemagen has a bug: {exception.GetType().Name}: {OneLine(exception.Message)}",
    };

    private static string OneLine(string message)
    {
        string line = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return line.Length <= LongestMessage ? line : string.Concat(line.AsSpan(0, LongestMessage), "...");
    }
}

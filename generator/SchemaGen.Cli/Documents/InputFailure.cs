using System.Xml;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Cli.Documents;

/// <summary>
/// The one place that decides what an exception means to the user: a mistake in the command line, which stays an exception, or an input that
/// cannot be read. The reason is a few words, the same on every system.
/// </summary>
internal static class InputFailure
{
    private const int LongestMessage = 1_000;

    /// <summary>Whether an exception is about the input that was worked on. No input ends the tool, even one that shows a bug in it.</summary>
    public static bool IsExpected(Exception exception) => exception is not (UsageException or UnusableInputException);

    /// <summary>Why the input cannot be used.</summary>
    public static string Describe(string path, Exception exception) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException or DirectoryNotFoundException when SchemaUri.IsAddress(path) && (SchemaLoading.LocalPath(path) == path || File.Exists(SchemaLoading.LocalPath(path))) => "it is an address, and nothing is fetched; give a file",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => Describe(exception),
    };

    /// <summary>Why work failed that no single file is to blame for.</summary>
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

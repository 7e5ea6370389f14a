using System.IO.Enumeration;

namespace SchemaGen.Cli.Documents;

/// <summary>Finds the documents in a folder and its subfolders.</summary>
internal static class DocumentFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Returns the paths of all <c>*.xml</c> files, in the same order on every system. Does not follow links to folders, because they may form cycles.</summary>
    /// <exception cref="UnusableInputException">The folder cannot be read.</exception>
    public static string[] Find(string folder)
    {
        try
        {
            FileSystemEnumerable<string> found = new(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everything)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".xml", StringComparison.Ordinal),
                ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. found.Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read the folder '{folder}': {InputFailure.Describe(folder, exception)}", exception);
        }
    }
}

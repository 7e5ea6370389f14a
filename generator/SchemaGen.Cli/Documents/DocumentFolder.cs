using System.IO.Enumeration;

namespace SchemaGen.Cli.Documents;

/// <summary>The documents of a folder and its subfolders.</summary>
internal static class DocumentFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The paths of all <c>*.xml</c>, in the same order on every system. Links to folders are not followed: they may lead back.</summary>
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

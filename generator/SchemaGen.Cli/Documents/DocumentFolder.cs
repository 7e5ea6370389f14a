namespace SchemaGen.Cli.Documents;

/// <summary>The documents of a folder and its subfolders.</summary>
internal static class DocumentFolder
{
    /// <summary>The paths of all <c>*.xml</c>, in the same order on every system.</summary>
    /// <exception cref="UnusableInputException">The folder cannot be read.</exception>
    public static string[] Find(string folder)
    {
        try
        {
            string[] files = Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read the folder '{folder}': {InputFailure.Describe(folder, exception)}", exception);
        }
    }
}

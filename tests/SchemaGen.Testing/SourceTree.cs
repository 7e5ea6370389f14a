namespace SchemaGen.Testing;

/// <summary>The checkout from which the tests were built.</summary>
public static class SourceTree
{
    /// <summary>The repository's root: the folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Combines parts into a path in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Returns the real path of a file from the path that the compiler recorded. A deterministic build in CI records <c>/_/</c> for the root.
    /// </summary>
    public static string Locate(string callerFilePath)
    {
        string path = callerFilePath.Replace('\\', '/');
        return path.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, path[3..]) : callerFilePath;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SchemaGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No SchemaGen.sln above {AppContext.BaseDirectory}.");
    }
}

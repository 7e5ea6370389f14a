using System.IO.Enumeration;

namespace SchemaGen.Evolution;

/// <summary>
/// Finds the versions of a schema in a folder: the main files in its subfolders or, if there are none, in the folder itself.
/// Versions are ordered by name; numbers in names are compared as numbers.
/// </summary>
public static class SchemaVersions
{
    /// <summary>
    /// Finds the main files of the versions, oldest first, without the new version. In subfolders the main file has the name of the new
    /// version's main file; if no subfolder has such a file, every schema file in the folder is a version.
    /// </summary>
    /// <param name="folder">The folder of all versions.</param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    public static IReadOnlyList<string> Find(string folder, string newSchemaPath)
    {
        ArgumentNullException.ThrowIfNull(newSchemaPath);
        string name = Path.GetFileName(newSchemaPath);
        string[] below = [.. Directory.EnumerateDirectories(folder).Select(version => Path.Combine(version, name)).Where(File.Exists)];
        string own = Path.GetFullPath(newSchemaPath);
        return [.. InOrder(below.Length > 0 ? below : SchemaFilesIn(folder), folder).Where(file => Path.GetFullPath(file) != own)];
    }

    /// <summary>Finds the schema files of all versions, oldest first. A subfolder can contribute several files unless the pattern matches only one.</summary>
    /// <param name="folder">The folder of all versions.</param>
    /// <param name="pattern">The name of the main files, in which <c>*</c> matches any text; null for all schema files.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    public static IReadOnlyList<string> FindAll(string folder, string? pattern = null)
    {
        string[] below = [.. Directory.EnumerateDirectories(folder).SelectMany(Matching)];
        return InOrder(below.Length > 0 ? below : Matching(folder), folder);

        IEnumerable<string> Matching(string version) => pattern is null
            ? SchemaFilesIn(version)
            : Directory.EnumerateFiles(version).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file), ignoreCase: false));
    }

    /// <summary>Returns the name of a version: the name of its subfolder, or its file name without the extension.</summary>
    /// <param name="folder">The folder of all versions.</param>
    /// <param name="schemaPath">The main file of the version.</param>
    public static string NameOf(string folder, string schemaPath)
    {
        string own = Path.GetDirectoryName(Path.GetFullPath(schemaPath)) ?? "";
        return own == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) ? Path.GetFileNameWithoutExtension(schemaPath) : Path.GetFileName(own);
    }

    private static IEnumerable<string> SchemaFilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(static file => Path.GetExtension(file) is ".rng" or ".rnc");

    private static string[] InOrder(IEnumerable<string> files, string folder) =>
        [.. files.OrderBy(file => NameOf(folder, file), VersionOrder.Instance).ThenBy(static file => file, StringComparer.Ordinal)];
}

using System.IO.Enumeration;

namespace SchemaGen.Evolution;

/// <summary>
/// The versions of a schema in a folder: of its sub-folders those that hold a file of the schema's name, or else the schema files that lie
/// in it. In the order of their names, numbers in these counted as numbers.
/// </summary>
public static class SchemaVersions
{
    /// <summary>The main files of the versions, the oldest first; the new version itself is none of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<string> Find(string folder, string newSchemaPath)
    {
        ArgumentNullException.ThrowIfNull(newSchemaPath);
        string name = Path.GetFileName(newSchemaPath);
        string[] below = [.. Directory.EnumerateDirectories(folder).Select(version => Path.Combine(version, name)).Where(File.Exists)];
        string own = Path.GetFullPath(newSchemaPath);
        return [.. InOrder(below.Length > 0 ? below : SchemaFilesIn(folder), folder).Where(file => Path.GetFullPath(file) != own)];
    }

    /// <summary>The schema files of all versions, the oldest first. A version that is a folder has more than one if the pattern does not single one out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">The name of the main files, in which <c>*</c> is any text; null for all schema files.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<string> FindAll(string folder, string? pattern = null)
    {
        string[] below = [.. Directory.EnumerateDirectories(folder).SelectMany(Matching)];
        return InOrder(below.Length > 0 ? below : Matching(folder), folder);

        IEnumerable<string> Matching(string version) => pattern is null
            ? SchemaFilesIn(version)
            : Directory.EnumerateFiles(version).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file), ignoreCase: false));
    }

    /// <summary>The name of a version: that of its folder, or of its file without the extension.</summary>
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

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
        IEnumerable<string> found = below.Length > 0 ? below
            : Directory.EnumerateFiles(folder).Where(static file => Path.GetExtension(file) is ".rng" or ".rnc");
        string own = Path.GetFullPath(newSchemaPath);
        return [.. found.Where(file => Path.GetFullPath(file) != own).Order(VersionOrder.Instance)];
    }
}

using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Evolution;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Versions;

/// <summary>A folder with versions of a schema: one folder or one file for each version.</summary>
internal static class VersionFolder
{
    private const int MaxNamesShown = 5;

    /// <summary>Loads the versions, the oldest first.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">The name of the main files, in which <c>*</c> stands for any text; null if there are no other files.</param>
    /// <param name="catalog">Maps addresses to files; null for no catalog.</param>
    /// <param name="console">Receives notes.</param>
    /// <param name="report">Receives the errors of the versions that cannot be used.</param>
    /// <exception cref="UnusableInputException">The folder has no usable version, or it is not clear which files are the main ones.</exception>
    public static List<SchemaVersion> Load(string folder, string? pattern, XmlCatalog? catalog, ToolConsole console, IReport report)
    {
        IReadOnlyList<string> paths = Find(folder, pattern);
        LoadedSchema[] loaded = new VersionLoading(catalog).Load(paths);
        List<SchemaVersion> versions = [.. paths.Zip(loaded, (path, schema) => new SchemaVersion(SchemaVersions.NameOf(folder, path), path, schema.Schema))];
        for (int i = 0; i < loaded.Length; i++)
        {
            if (loaded[i].Reason is { } reason)
            {
                report.Unreadable(paths[i], reason);
            }
            else if (loaded[i].Schema is { } schema)
            {
                DocumentSchema.Of(paths[i], schema, checksIdentifiers: false, console, report);
            }
            else
            {
                report.Unusable(paths[i], loaded[i].Problems);
            }
        }

        return versions.Exists(static version => version.Schema is not null)
            ? versions
            : throw new UnusableInputException($"no version in the folder '{folder}' can be used") { IsReported = true };
    }

    private static IReadOnlyList<string> Find(string folder, string? pattern)
    {
        IReadOnlyList<string> paths;
        try
        {
            paths = SchemaVersions.FindAll(folder, pattern);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            string reason = exception is UnauthorizedAccessException ? "permission denied" : File.Exists(folder) ? "it is a file" : InputFailure.Describe(folder, exception);
            throw new UnusableInputException($"cannot read the folder '{folder}': {reason}", exception);
        }

        if (paths.Count == 0)
        {
            throw new UnusableInputException(pattern is null ? $"there is no schema in the folder '{folder}'" : $"there is no version of '{pattern}' in the folder '{folder}'");
        }

        IGrouping<string, string>? several = paths.GroupBy(path => SchemaVersions.NameOf(folder, path), StringComparer.Ordinal).FirstOrDefault(static files => files.Skip(1).Any());
        if (several is not null)
        {
            string more = several.Count() > MaxNamesShown ? ", ..." : "";
            throw new UnusableInputException(
                $"the version '{several.Key}' has several schemas ({string.Join(", ", several.Take(MaxNamesShown).Select(Path.GetFileName))}{more}); --schema NAME says which one is meant");
        }

        return paths;
    }
}

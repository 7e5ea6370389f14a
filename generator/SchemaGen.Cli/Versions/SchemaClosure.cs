using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Cli.Versions;

/// <summary>A schema with all its files.</summary>
/// <param name="Path">The main file.</param>
/// <param name="Digest">The digest of the main file, or null.</param>
/// <param name="Files">The other files; a file without a digest was found through a catalog.</param>
/// <param name="Schema">The schema.</param>
internal sealed record SchemaClosure(string Path, string? Digest, IReadOnlyList<(string Path, string? Digest)> Files, LoadedSchema Schema)
{
    /// <summary>Whether another main file, with its files at the same relative paths, has the same contents.</summary>
    /// <param name="path">The other main file.</param>
    /// <param name="digestOf">Returns the digest of a file.</param>
    public bool IsEqualFor(string path, Func<string, string?> digestOf)
    {
        string from = Folder(Path);
        string to = Folder(path);
        return Digest is not null
            && digestOf(path) == Digest
            && Files.All(file => file.Digest is not null
                && digestOf(SchemaUri.Normalize(System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file.Path)))) == file.Digest);
    }

    private static string Folder(string path) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}

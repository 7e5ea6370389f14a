using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Cli.Versions;

/// <summary>A schema with the files that it consists of.</summary>
/// <param name="Path">The main file.</param>
/// <param name="Digest">The digest of the main file, or null.</param>
/// <param name="Files">The further files; those without a digest were found by a catalog.</param>
/// <param name="Schema">The schema.</param>
internal sealed record SchemaClosure(string Path, string? Digest, IReadOnlyList<(string Path, string? Digest)> Files, LoadedSchema Schema)
{
    /// <summary>Whether another main file, with the files at the same places relative to it, is the same schema.</summary>
    /// <param name="path">The other main file.</param>
    /// <param name="digestOf">The digest of a file.</param>
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

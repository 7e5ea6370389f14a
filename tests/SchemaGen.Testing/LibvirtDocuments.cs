namespace SchemaGen.Testing;

/// <summary>The documents of libvirt's test suite with their stated verdicts, as <c>restore.sh</c> lists them.</summary>
public static class LibvirtDocuments
{
    /// <summary>A document: the file of its schema, its own file, and whether it is valid.</summary>
    public sealed record Document(string Schema, string Path, bool IsValid)
    {
        /// <summary>The document's text.</summary>
        public string Text => File.ReadAllText(Path);
    }

    /// <summary>The tested versions of libvirt, with their folders in the cache.</summary>
    public static IReadOnlyDictionary<string, string> Releases { get; } = new Dictionary<string, string> { ["9.0"] = "libvirt", ["11.3"] = "libvirt-11.3" };

    /// <summary>The version of libvirt, or null if its documents are not on this machine.</summary>
    public static string? Version => VersionIn(Corpora.LibvirtFolder);

    /// <summary>Returns the reason to skip tests on a version's documents; null if they can run.</summary>
    public static string? Missing(string release) => VersionIn(Corpora.LibvirtRelease(Releases[release])) switch
    {
        null => $"libvirt {release}'s documents are not here: tests/corpora/restore.sh fetches them.",
        { } version when !version.StartsWith(release + ".", StringComparison.Ordinal) => $"the documents are those of libvirt {version}, not {release}.",
        _ => null,
    };

    /// <summary>Returns all documents of a version, or those of one schema such as <c>domain.rng</c>; none if they are not on this machine.</summary>
    public static IEnumerable<Document> All(string? schema = null, string release = "9.0")
    {
        if (Corpora.LibvirtRelease(Releases[release]) is not { } folder)
        {
            yield break;
        }

        foreach (string line in File.ReadLines(System.IO.Path.Combine(folder, "pairs.tsv")))
        {
            string[] parts = line.Split('\t');
            if (schema is null || System.IO.Path.GetFileName(parts[0]) == schema)
            {
                yield return new Document(System.IO.Path.Combine(folder, parts[0]), System.IO.Path.Combine(folder, parts[1]), parts[2] == "valid");
            }
        }
    }

    private static string? VersionIn(string? folder) => folder is null ? null : File.ReadAllText(System.IO.Path.Combine(folder, "VERSION")).Trim();
}

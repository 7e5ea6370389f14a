namespace SchemaGen.Testing;

/// <summary>The documents of libvirt's test suite with the verdicts that it states, as <c>restore.sh</c> lists them.</summary>
public static class LibvirtDocuments
{
    /// <summary>A document: its schema's file, its own file, and whether it is valid.</summary>
    public sealed record Document(string Schema, string Path, bool IsValid)
    {
        /// <summary>The document's text.</summary>
        public string Text => File.ReadAllText(Path);
    }

    /// <summary>libvirt's version, or null if its documents are not on this machine.</summary>
    public static string? Version => Corpora.LibvirtFolder is { } folder ? File.ReadAllText(System.IO.Path.Combine(folder, "VERSION")).Trim() : null;

    /// <summary>All documents, or those of one schema such as <c>domain.rng</c>; none if they are not on this machine.</summary>
    public static IEnumerable<Document> All(string? schema = null)
    {
        if (Corpora.LibvirtFolder is not { } folder)
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
}

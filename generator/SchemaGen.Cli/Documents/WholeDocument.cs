namespace SchemaGen.Cli.Documents;

/// <summary>Reads whole documents, for commands that need them more than once.</summary>
internal static class WholeDocument
{
    /// <summary>Reads a document; <c>-</c> is the standard input.</summary>
    /// <exception cref="IOException">The document cannot be read, or has more than 2 GB.</exception>
    public static byte[] Read(string path, ToolConsole console)
    {
        if (path != FileList.StandardInput)
        {
            return File.ReadAllBytes(SchemaLoading.LocalPath(path));
        }

        using Stream input = console.OpenInput();
        using MemoryStream copy = new();
        input.CopyTo(copy);
        return copy.ToArray();
    }
}

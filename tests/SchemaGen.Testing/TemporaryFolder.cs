namespace SchemaGen.Testing;

/// <summary>A folder outside the repository, deleted after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("schemagen-").FullName;

    /// <summary>Returns the full path of a file or folder in it.</summary>
    public string PathOf(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    /// <summary>Writes a file and creates its parent folders.</summary>
    public string Write(string relativePath, string text)
    {
        string path = PathOf(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A build server that still holds a file must not fail a test that has passed.
        }
        catch (UnauthorizedAccessException)
        {
            // The same, on Windows.
        }
    }
}

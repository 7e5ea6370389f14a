using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>The usual gate: anything of the host, or what is below given folders. Links count by where they lead to.</summary>
public sealed class OpenGate : IOpenGate
{
    private readonly string[]? _roots;

    /// <summary>A gate that allows everything of the host.</summary>
    public OpenGate()
    {
    }

    /// <summary>A gate that allows what is in or below folders; a file may be named as well.</summary>
    /// <param name="roots">The folders. One that does not exist allows nothing.</param>
    public OpenGate(IEnumerable<string> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        _roots = [.. roots.Select(static root => HostFiles.Instance.Resolve(root)).OfType<string>()];
    }

    /// <summary>The gate that allows everything of the host.</summary>
    public static OpenGate AnyFile { get; } = new();

    /// <summary>Whether it allows everything, so that it does not matter what is at the end of links.</summary>
    internal bool AllowsAnything => _roots is null;

    /// <inheritdoc />
    public bool Allows(OpenRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _roots is null || _roots.Any(root => IsWithin(request.ResolvedPath, root));
    }

    private static bool IsWithin(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || IsSeparator(root[^1]) || IsSeparator(path[root.Length]));

    // On Linux a backslash is a letter of names.
    private static bool IsSeparator(char character) => character == Path.DirectorySeparatorChar || character == Path.AltDirectorySeparatorChar;
}

using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>A file that the prober is about to look for and open.</summary>
public sealed class OpenRequest
{
    private readonly HostFiles _files;
    private string? _resolvedPath;

    internal OpenRequest(HostFiles files, string path, OpenPurpose purpose, string? namedBy) => (_files, Path, Purpose, NamedBy) = (files, path, purpose, namedBy);

    /// <summary>The absolute path as the chain has it; links and <c>..</c> are in it.</summary>
    public string Path { get; }

    /// <summary>What the file is to the chain.</summary>
    public OpenPurpose Purpose { get; }

    /// <summary>The path of the image that names it; null for the top.</summary>
    public string? NamedBy { get; }

    /// <summary>
    /// The path where all links lead to. Of a file that does not exist it is that of the nearest folder that does, with the rest of the path.
    /// </summary>
    public string ResolvedPath => _resolvedPath ??= Resolve();

    private string Resolve()
    {
        if (Path.Contains('\0', StringComparison.Ordinal))
        {
            // No file has such a name.
            return Path;
        }

        string known = Path;
        string rest = "";
        while (_files.Resolve(known) is not { } resolved)
        {
            string? parent = System.IO.Path.GetDirectoryName(known);
            if (parent is null)
            {
                return Path;
            }

            rest = System.IO.Path.Join(System.IO.Path.GetFileName(known), rest);
            known = parent;
        }

        return rest.Length == 0 ? _files.Resolve(known)! : System.IO.Path.GetFullPath(System.IO.Path.Join(_files.Resolve(known), rest));
    }
}

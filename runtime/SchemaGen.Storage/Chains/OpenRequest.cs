using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>A file, or another thing of the host, that the prober is about to look for.</summary>
public sealed class OpenRequest
{
    private readonly HostFiles _files;
    private string? _resolvedPath;

    internal OpenRequest(HostFiles files, string path, OpenPurpose purpose, string? namedBy, HostResource resource = HostResource.File) =>
        (_files, Path, Purpose, NamedBy, Resource) = (files, path, purpose, namedBy, resource);

    /// <summary>The absolute path as the chain has it; links and <c>..</c> are in it.</summary>
    public string Path { get; }

    /// <summary>What it is on the host.</summary>
    public HostResource Resource { get; }

    /// <summary>What it is to the chain.</summary>
    public OpenPurpose Purpose { get; }

    /// <summary>The path of the image that names it; null for the top.</summary>
    public string? NamedBy { get; }

    /// <summary>
    /// The path where all links lead to. Of a file that does not exist it is that of the nearest folder that does, with the rest of the path.
    /// </summary>
    public string ResolvedPath => _resolvedPath ??= Resolve();

    /// <summary>The path to look at: where the gate saw that it leads, if the gate looked.</summary>
    internal string SeenPath => _resolvedPath ?? Path;

    /// <summary>Whether the gate looked at where the path leads.</summary>
    internal bool IsResolved => _resolvedPath is not null;

    /// <summary>The same request about where the opened file really is.</summary>
    internal OpenRequest At(string actualPath) => new(_files, Path, Purpose, NamedBy, Resource) { _resolvedPath = actualPath };

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

using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>A file, or another thing of the host, that the prober is about to look for.</summary>
public sealed class OpenRequest
{
    private readonly HostFiles _files;
    private string? _resolvedPath;
    private FileKind? _kind;

    internal OpenRequest(HostFiles files, string path, OpenPurpose purpose, string? namedBy, HostResource resource = HostResource.File) =>
        (_files, Path, Purpose, NamedBy, Resource) = (files, path, purpose, namedBy, resource);

    /// <summary>The absolute path as the chain has it; links and <c>..</c> are in it. For a server the location of the image, without credentials.</summary>
    public string Path { get; }

    /// <summary>The kind of resource on the host.</summary>
    public HostResource Resource { get; }

    /// <summary>The role of the resource in the chain.</summary>
    public OpenPurpose Purpose { get; }

    /// <summary>The path of the image that names it; null for the top.</summary>
    public string? NamedBy { get; }

    /// <summary>
    /// The path where all links lead to. Of a file that does not exist it is that of the nearest folder that does, with the rest of the path.
    /// </summary>
    public string ResolvedPath => _resolvedPath ??= Resolve();

    /// <summary>Whether a block device is there, links followed.</summary>
    public bool IsBlockDevice => _kind is { } kind
        ? kind == FileKind.BlockDevice
        : Resource == HostResource.File && (_kind = _files.Examine(ResolvedPath) is { Failure: null } status ? status.Kind : FileKind.Special) == FileKind.BlockDevice;

    /// <summary>The path to look at: where the gate saw that it leads, if the gate looked and it led somewhere.</summary>
    internal string SeenPath => LeadsNowhere ? Path : _resolvedPath ?? Path;

    /// <summary>
    /// Whether the gate looked and the path led to nothing. The resolved path has its missing rest as text then, which may be the name of another file:
    /// in <c>file/../other</c>, the system does not find <c>other</c>.
    /// </summary>
    internal bool LeadsNowhere { get; private set; }

    /// <summary>Whether the gate looked at where the path leads.</summary>
    internal bool IsResolved => _resolvedPath is not null;

    /// <summary>Whether the gate looked at what is there, which may be something else by now.</summary>
    internal bool IsExamined => _kind is not null;

    /// <summary>The same request about what was really opened, and where it is.</summary>
    internal OpenRequest At(string actualPath, FileKind kind) => new(_files, Path, Purpose, NamedBy, Resource) { _resolvedPath = actualPath, _kind = kind };

    private string Resolve()
    {
        if (Resource == HostResource.Server || Path.Contains('\0', StringComparison.Ordinal))
        {
            // No file has such a name.
            return Path;
        }

        if (_files.Resolve(Path) is { } whole)
        {
            return whole;
        }

        LeadsNowhere = true;
        for (string rest = System.IO.Path.GetFileName(Path), known = Path; System.IO.Path.GetDirectoryName(known) is { } parent; known = parent)
        {
            if (_files.Resolve(parent) is { } resolved)
            {
                return System.IO.Path.GetFullPath(System.IO.Path.Join(resolved, rest));
            }

            rest = System.IO.Path.Join(System.IO.Path.GetFileName(parent), rest);
        }

        return Path;
    }
}

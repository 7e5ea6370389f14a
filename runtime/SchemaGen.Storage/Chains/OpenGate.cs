using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>
/// The usual gate: everything, or what is below given folders. Links count by where they lead to. Servers on the network, and block devices and NVMe
/// controllers that are not below the folders, are allowed apart.
/// </summary>
public sealed class OpenGate : IOpenGate
{
    private readonly string[]? _roots;

    /// <summary>A gate that allows files anywhere on the host, devices and servers.</summary>
    public OpenGate() => AllowsDevices = AllowsNetwork = true;

    /// <summary>A gate that allows what is in or below folders; a file or device may be named as well.</summary>
    /// <param name="roots">The folders. One that does not exist allows nothing.</param>
    public OpenGate(IEnumerable<string> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        _roots = [.. roots.Select(static root => HostFiles.Instance.Resolve(root)).OfType<string>()];
    }

    /// <summary>The gate that allows everything.</summary>
    public static OpenGate AnyFile { get; } = new();

    /// <summary>Whether block devices anywhere on the host, and NVMe controllers, are allowed. With folders they are not, unless this is set.</summary>
    public bool AllowsDevices { get; init; }

    /// <summary>Whether images may be on servers. With folders they may not, unless this is set. A Unix socket counts as a file of the host.</summary>
    public bool AllowsNetwork { get; init; }

    /// <summary>Whether it allows everything of the host, so that it does not matter what is at the end of links.</summary>
    internal bool AllowsAnything => _roots is null && AllowsDevices;

    /// <inheritdoc />
    public bool Allows(OpenRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Resource switch
        {
            HostResource.Server => AllowsNetwork,
            HostResource.NvmeController => AllowsDevices || IsInside(request),
            _ when _roots is null => AllowsDevices || !request.IsBlockDevice,
            _ => IsInside(request) || (AllowsDevices && request.IsBlockDevice),
        };
    }

    private bool IsInside(OpenRequest request) => _roots?.Any(root => IsWithin(request.ResolvedPath, root)) == true;

    private static bool IsWithin(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || IsSeparator(root[^1]) || IsSeparator(path[root.Length]));

    // On Linux a backslash is a letter of names.
    private static bool IsSeparator(char character) => character == Path.DirectorySeparatorChar || character == Path.AltDirectorySeparatorChar;
}

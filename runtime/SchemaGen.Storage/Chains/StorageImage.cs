using SchemaGen.Storage.Chains;
using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>An image of a chain.</summary>
public sealed record StorageImage
{
    /// <summary>The number that libvirt gives it: 1 for the first backing image; null for the top.</summary>
    public int? Index { get; init; }

    /// <summary>The location; a path is absolute.</summary>
    public required BackingLocation Location { get; init; }

    /// <summary>The kind of storage.</summary>
    public ImageKind Kind { get; init; }

    /// <summary>The name that the overlay has for it, without credentials; null for the top.</summary>
    public string? Name { get; init; }

    /// <summary>Its format; null if nothing states it and it was not read.</summary>
    public ImageFormat? Format { get; init; }

    /// <summary>The origin of the format.</summary>
    public FormatSource FormatSource { get; init; }

    /// <summary>The header's information; null if it was not read: a server, a directory, a missing or disallowed file.</summary>
    public ImageInfo? Info { get; init; }

    /// <summary>Whether the overlay has a user or a password for it, which was left out.</summary>
    public bool CredentialsDropped { get; init; }

    /// <summary>Options that the overlay has for it and that were left out, by name.</summary>
    public IReadOnlyList<string> IgnoredOptions { get; init; } = [];

    /// <summary>The files that hold its data, if it is not in the image itself.</summary>
    public IReadOnlyList<StorageDataFile> DataFiles { get; init; } = [];

    /// <summary>
    /// The command that records the backing image's format in this image, where it was not recorded and can be; null otherwise. It has the word
    /// <c>FORMAT</c> where only the image's own content says the format, unless that is raw: put what you know it to be. It is quoted for a POSIX shell.
    /// </summary>
    public string? RebaseCommand { get; init; }

    /// <summary>Files of the host that the options which were left out name.</summary>
    internal IReadOnlyList<string> HostFiles { get; init; } = [];

    /// <summary>Whether its relative path counts from the working directory of the process that opens it, which is another one later.</summary>
    internal bool IsFromWorkingDirectory { get; init; }

    /// <summary>The driver that QEMU is told to open it by; null where QEMU chooses one by what is there.</summary>
    internal HostDriver? Driver { get; init; }

    /// <summary>The identity of the file.</summary>
    internal FileIdentity? Identity { get; init; }

    /// <summary>Whether the image was found to be what the chain says, or is such that it cannot be looked at.</summary>
    internal bool IsSound { get; init; }
}

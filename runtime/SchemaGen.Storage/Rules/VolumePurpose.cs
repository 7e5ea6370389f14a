namespace SchemaGen.Storage;

/// <summary>The purpose of a volume's document, which determines the applicable rules.</summary>
public sealed record VolumePurpose
{
    /// <summary>A document is read; nothing is created.</summary>
    public static VolumePurpose Description { get; } = new();

    /// <summary>The volume is created.</summary>
    public static VolumePurpose Creation { get; } = new() { IsCreation = true };

    /// <summary>Whether the volume is created.</summary>
    public bool IsCreation { get; init; }

    /// <summary>The pool of the volume. Without it, a pool whose volumes are files is assumed.</summary>
    public StoragePool? Pool { get; init; }

    /// <summary>Whether the call allows a document without capacity, as uploading and cloning do.</summary>
    public bool IsCapacityOptional { get; init; }

    /// <summary>Whether metadata is allocated beforehand (<c>VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA</c>).</summary>
    public bool IsPreallocated { get; init; }

    /// <summary>The names that volumes of the pool have already.</summary>
    public IReadOnlySet<string> ExistingNames { get; init; } = new HashSet<string>();
}

namespace SchemaGen.Storage;

/// <summary>The limits of a probe. Immutable.</summary>
public sealed record ProbeLimits
{
    /// <summary>The defaults.</summary>
    public static ProbeLimits Default { get; } = new();

    /// <summary>The most images that a chain may have, the top included. libvirt's limit is 200.</summary>
    public int Images { get; init; } = 200;

    /// <summary>The most files that may hold the data of one image. A VMDK of 8 TiB in extents of 2 GiB has 4096.</summary>
    public int DataFiles { get; init; } = 4096;
}

namespace SchemaGen.Storage;

/// <summary>Sizes in libvirt's documents as exact sizes, and back.</summary>
public static class DocumentSizes
{
    /// <summary>The size by the rules of its place.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is too large for its place.</exception>
    public static StorageSize ToSize(this ScaledInteger size, SizeContext context)
    {
        ArgumentNullException.ThrowIfNull(size);
        return StorageSize.Scale(size.Value, size.Unit, context);
    }

    /// <inheritdoc cref="ToSize(ScaledInteger, SizeContext)" />
    public static StorageSize ToSize(this ClusterSize size, SizeContext context)
    {
        ArgumentNullException.ThrowIfNull(size);
        return StorageSize.Scale(size.Value, size.Unit, context);
    }

    /// <summary>The size in bytes, where a number without a unit counts bytes, as in all storage documents.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is more than 2<sup>64</sup>-1 bytes.</exception>
    public static ulong ToBytes(this ScaledInteger size) => size.ToSize(SizeContext.Bytes).Bytes;

    /// <inheritdoc cref="ToBytes(ScaledInteger)" />
    public static ulong ToBytes(this ClusterSize size) => size.ToSize(SizeContext.Bytes).Bytes;

    /// <summary>The size in KiB as a guest's memory: a number without a unit counts KiB, and parts of a KiB are rounded up.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is 2<sup>53</sup> KiB or more.</exception>
    public static ulong ToKiB(this ScaledInteger size) => size.ToSize(SizeContext.Memory).ToKiB();

    /// <summary>The size for a document, in the largest unit that it is a whole number of.</summary>
    public static ScaledInteger ToScaledInteger(this StorageSize size)
    {
        ScaledSize scaled = size.ToLargestUnit();
        return new ScaledInteger { Unit = scaled.Unit.Symbol(), Value = scaled.Value };
    }

    /// <inheritdoc cref="ToScaledInteger" />
    public static ClusterSize ToClusterSize(this StorageSize size)
    {
        ScaledSize scaled = size.ToLargestUnit();
        return new ClusterSize { Unit = scaled.Unit.Symbol(), Value = scaled.Value };
    }
}

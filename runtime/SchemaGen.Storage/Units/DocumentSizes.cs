namespace SchemaGen.Storage;

/// <summary>Sizes in libvirt's documents as exact sizes, and back.</summary>
public static class DocumentSizes
{
    /// <summary>The size by the rules of its place: a number without a unit counts bytes in one, and KiB in the other.</summary>
    /// <param name="size">The size.</param>
    /// <param name="context">The place, such as <see cref="SizeContext.Volume"/> or <see cref="SizeContext.Memory"/>.</param>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is too large for its place.</exception>
    public static StorageSize ToSize(this ScaledInteger size, SizeContext context)
    {
        ArgumentNullException.ThrowIfNull(size);
        return StorageSize.Scale(size.Value, size.Unit, context);
    }

    /// <summary>The size of a cluster; a number without a unit counts bytes.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is more than 2<sup>64</sup>-1 bytes.</exception>
    public static StorageSize ToSize(this ClusterSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return StorageSize.Scale(size.Value, size.Unit, SizeContext.Bytes);
    }

    /// <summary>The memory of a guest; a number without a unit counts KiB.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is 2<sup>53</sup> KiB or more.</exception>
    public static StorageSize ToSize(this Memory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return StorageSize.Scale(memory.Value, memory.Unit, SizeContext.Memory);
    }

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

namespace SchemaGen.Storage;

public sealed partial class ScaledInteger
{
    /// <summary>The size in bytes, where a number without a unit counts bytes, as in all storage documents.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is more than 2<sup>64</sup>-1 bytes.</exception>
    public ulong Bytes => ToSize(SizeContext.Bytes).Bytes;

    /// <summary>A size in the largest unit that it is a whole number of.</summary>
    public static ScaledInteger Of(StorageSize size)
    {
        ScaledSize scaled = size.ToLargestUnit();
        return new ScaledInteger { Unit = scaled.Unit.Symbol(), Value = scaled.Value };
    }

    /// <summary>The size by the rules of its place.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is too large for its place.</exception>
    public StorageSize ToSize(SizeContext context) => StorageSize.Scale(Value, Unit, context);

    /// <summary>The size in KiB as a guest's memory: a number without a unit counts KiB, and parts of a KiB are rounded up.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is 2<sup>53</sup> KiB or more.</exception>
    public ulong ToKiB() => ToSize(SizeContext.Memory).ToKiB();
}

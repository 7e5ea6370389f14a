namespace SchemaGen.Storage;

/// <summary>
/// The place that a size stands in: what a number without a unit counts, what is too large, and what the result is rounded to. libvirt has
/// such a rule for each element; those of libvirt 9.0 are named here.
/// </summary>
/// <param name="DefaultFactor">How many bytes a number without a unit counts. It is at least 1.</param>
/// <param name="LimitInBytes">The largest size before it is rounded, in bytes. Exactly the limit is allowed.</param>
public sealed record SizeContext(ulong DefaultFactor, ulong LimitInBytes)
{
    private const ulong KiB = 1UL << 10;
    private const ulong MiB = 1UL << 20;

    // libvirt keeps memory sizes as KiB in numbers that doubles can hold.
    private const ulong LargestMemory = ((1UL << 53) - 1) * KiB;

    /// <summary>
    /// Sizes in bytes of any magnitude: a volume's <c>clusterSize</c>, <c>max_size</c> of <c>metadata_cache</c>, <c>space_hard_limit</c> and
    /// <c>space_soft_limit</c> of a file system. Also the line size of a NUMA cache.
    /// </summary>
    public static SizeContext Bytes { get; } = new(1, ulong.MaxValue);

    /// <summary>A volume's <c>capacity</c> and <c>allocation</c>, and virsh's sizes of volumes: bytes, up to 2<sup>63</sup>-1.</summary>
    public static SizeContext Volume { get; } = new(1, long.MaxValue);

    /// <summary>Shared memory (<c>shmem</c>): bytes; part of a MiB at the end is dropped.</summary>
    public static SizeContext SharedMemory { get; } = new(1, ulong.MaxValue) { Multiple = MiB };

    /// <summary>
    /// A guest's <c>memory</c>, <c>currentMemory</c>, <c>maxMemory</c>, NUMA cells, memory devices, page sizes and the like, and virsh's
    /// sizes of memory: KiB, rounded up, below 2<sup>53</sup> KiB.
    /// </summary>
    public static SizeContext Memory { get; } = new(KiB, long.MaxValue) { Multiple = KiB, RoundsUp = true, MaximumInBytes = LargestMemory };

    /// <summary>
    /// Limits of a guest's memory (<c>hard_limit</c>, <c>soft_limit</c>, <c>swap_hard_limit</c>): KiB, rounded up. The largest, 2<sup>53</sup>-1
    /// KiB, means that there is no limit.
    /// </summary>
    public static SizeContext MemoryLimit { get; } = new(KiB, LargestMemory) { Multiple = KiB, RoundsUp = true };

    /// <summary>
    /// A RAM file system's <c>usage</c> (attribute <c>units</c>), <c>maxpagesize</c> of HPT, sizes of <c>cachetune</c>: KiB by default, kept in
    /// bytes. Also the size of a NUMA cache, whose unit libvirt 9.0 does not see.
    /// </summary>
    public static SizeContext Cache { get; } = new(KiB, ulong.MaxValue);

    /// <summary>The size of the 64-bit PCI hole, <c>pcihole64</c>: KiB, rounded up, up to 2<sup>64</sup>-1024 bytes.</summary>
    public static SizeContext PciHole { get; } = new(KiB, ulong.MaxValue - KiB + 1) { Multiple = KiB, RoundsUp = true };

    /// <summary>The size of <c>tseg</c> for system management mode: MiB by default, kept in bytes.</summary>
    public static SizeContext Tseg { get; } = new(MiB, ulong.MaxValue);

    /// <summary>virsh's bandwidth of block jobs: a bare number is MiB a second; part of a MiB at the end is dropped.</summary>
    public static SizeContext Bandwidth { get; } = new(MiB, ulong.MaxValue) { Multiple = MiB };

    /// <summary>The unit of a number without a unit, in bytes; at least 1.</summary>
    public ulong DefaultFactor { get; init; } = DefaultFactor > 0
        ? DefaultFactor
        : throw new ArgumentOutOfRangeException(nameof(DefaultFactor), DefaultFactor, "A number without a unit must count something.");

    /// <summary>The granularity of the result, in bytes; 1 if it is not rounded.</summary>
    public ulong Multiple { get; init; } = 1;

    /// <summary>Whether the result is rounded up to <see cref="Multiple"/>, and not down.</summary>
    public bool RoundsUp { get; init; }

    /// <summary>The largest result after rounding, in bytes.</summary>
    public ulong MaximumInBytes { get; init; } = ulong.MaxValue;

    /// <summary>Rounds a size as the place wants it; null where that is too large.</summary>
    internal ulong? Round(ulong bytes)
    {
        ulong rest = bytes % Multiple;
        ulong missing = rest == 0 || !RoundsUp ? 0 : Multiple - rest;
        ulong whole = RoundsUp ? bytes : bytes - rest;
        return whole <= ulong.MaxValue - missing && whole + missing <= MaximumInBytes ? whole + missing : null;
    }
}

using System.Collections.Immutable;

namespace SchemaGen.Storage;

/// <summary>
/// Checks volumes against the rules that libvirt has beyond its schema (<c>storage_conf.c</c>, <c>storage_util.c</c>, 9.0). What needs a look
/// at the host, such as whether a backing store can be read, is not checked.
/// </summary>
public static class VolumeRules
{
    /// <summary>Checks a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="purpose">What its document is for; <see cref="VolumePurpose.Description"/> if it is null.</param>
    /// <returns>The violations; none if libvirt would take the volume as it is.</returns>
    public static ImmutableArray<StorageRuleViolation> CheckRules(this StorageVol volume, VolumePurpose? purpose = null)
    {
        ArgumentNullException.ThrowIfNull(volume);
        VolumePurpose known = purpose ?? VolumePurpose.Description;
        IEnumerable<StorageRuleViolation> violations =
        [
            .. CheckName(volume, known), .. CheckSizes(volume, known), .. CheckFormats(volume, known.Pool), .. CheckFeatures(volume.Target), .. CheckModes(volume),
        ];
        return known.IsCreation
            ? [.. violations, .. CheckOutputOnly(volume), .. VolumeCreationRules.Check(volume, known)]
            : [.. violations];
    }

    /// <summary>Checks whether a volume can get another capacity.</summary>
    /// <param name="volume">The volume as libvirt describes it.</param>
    /// <param name="capacity">The new capacity.</param>
    /// <param name="shrink">Whether it may become smaller (<c>VIR_STORAGE_VOL_RESIZE_SHRINK</c>).</param>
    /// <exception cref="StorageSizeException">A size of the volume is none.</exception>
    public static ImmutableArray<StorageRuleViolation> CheckResize(this StorageVol volume, StorageSize capacity, bool shrink = false)
    {
        ArgumentNullException.ThrowIfNull(volume);
        StorageSize? current = volume.Capacity?.ToSize(SizeContext.Volume);
        StorageSize? allocation = volume.Allocation?.ToSize(SizeContext.Volume);
        if (allocation > capacity)
        {
            return [new(VolumeRule.ResizeBelowAllocation, "/volume/allocation", $"{capacity} is less than the allocation of {allocation}")];
        }

        return current > capacity && !shrink
            ? [new(VolumeRule.ResizeBelowCapacity, "/volume/capacity", $"{capacity} is less than the capacity of {current}")]
            : [];
    }

    private static IEnumerable<StorageRuleViolation> CheckName(StorageVol volume, VolumePurpose purpose)
    {
        if (string.IsNullOrEmpty(volume.Name))
        {
            yield return new(VolumeRule.Name, "/volume/name", "the volume has no name");
        }
        else if (purpose.IsCreation && purpose.ExistingNames.Contains(volume.Name))
        {
            yield return new(VolumeRule.NewName, "/volume/name", $"the pool has a volume '{volume.Name}' already");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckSizes(StorageVol volume, VolumePurpose purpose)
    {
        if (volume.Capacity is null && volume.BackingStore is null && !purpose.IsCapacityOptional)
        {
            yield return new(VolumeRule.Capacity, "/volume/capacity", "the volume has neither a capacity nor a backing store");
        }

        (string Path, Func<StorageSize>? Read)[] sizes =
        [
            ("/volume/capacity", volume.Capacity is { } capacity ? () => capacity.ToSize(SizeContext.Volume) : null),
            ("/volume/allocation", volume.Allocation is { } allocation ? () => allocation.ToSize(SizeContext.Volume) : null),
            ("/volume/target/clusterSize", volume.Target?.ClusterSize is { } clusterSize ? () => clusterSize.ToSize() : null),
        ];
        foreach ((string path, Func<StorageSize>? read) in sizes)
        {
            if (Fault(read) is string fault)
            {
                yield return new(VolumeRule.Size, path, fault);
            }
        }
    }

    private static string? Fault(Func<StorageSize>? read)
    {
        try
        {
            _ = read?.Invoke();
            return null;
        }
        catch (StorageSizeException exception)
        {
            return exception.Message;
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckFormats(StorageVol volume, StoragePool? pool)
    {
        if (volume.Target?.Format is StorageVolFormat format && !VolumeFormats.IsKnown(format.Type, pool))
        {
            yield return new(VolumeRule.Format, "/volume/target/format/@type", "this is not a format of the pool's volumes");
        }

        if (volume.BackingStore?.Format is StorageVolFormat backing && !VolumeFormats.IsImage(backing.Type))
        {
            yield return new(VolumeRule.Format, "/volume/backingStore/format/@type", "this is not an image format");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckFeatures(StorageVolTarget? target)
    {
        if (target?.Compat is not string compat)
        {
            yield break;
        }

        string[] numbers = compat.Split('.');
        if (numbers.Length != 2 || !numbers.All(static number => number.Length > 0 && number.All(char.IsAsciiDigit)))
        {
            yield return new(VolumeRule.Compat, "/volume/target/compat", $"'{compat}' is not two numbers with a point between them");
        }
        else if (target.Features is { LazyRefcounts: true } or { ExtendedL2: true } && compat == "0.10")
        {
            yield return new(VolumeRule.Features, "/volume/target/features", "the features need the compatibility level 1.1, not 0.10");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckModes(StorageVol volume) =>
        from place in new (string Path, Permissions? Permissions)[]
        {
            ("/volume/target/permissions/mode", volume.Target?.Permissions),
            ("/volume/backingStore/permissions/mode", volume.BackingStore?.Permissions),
        }
        let problem = PermissionBits.Problem(place.Permissions)
        where problem is not null
        select new StorageRuleViolation(VolumeRule.Mode, place.Path, problem);

    private static IEnumerable<StorageRuleViolation> CheckOutputOnly(StorageVol volume) =>
        from part in new (string Path, object? Value)[]
        {
            ("/volume/key", volume.Key),
            ("/volume/physical", volume.Physical),
            ("/volume/target/path", volume.Target?.Path),
            ("/volume/target/timestamps", volume.Target?.Timestamps),
        }
        where part.Value is not null
        select new StorageRuleViolation(VolumeRule.OutputOnly, part.Path, "libvirt writes this and ignores it when it reads it");
}

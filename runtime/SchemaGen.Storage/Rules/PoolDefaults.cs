namespace SchemaGen.Storage;

/// <summary>The values that libvirt adds where a pool's document has none.</summary>
public static class PoolDefaults
{
    /// <summary>The name of the pool: its own, or that of its source; null if there is neither.</summary>
    public static string? EffectiveName(this StoragePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return NullIfEmpty(pool.Name) ?? OwnSourceName(pool);
    }

    /// <summary>The name of the pool's source: its own, or that of the pool; null for pools whose sources have no names.</summary>
    public static string? EffectiveSourceName(this StoragePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return HasSourceName(pool) ? OwnSourceName(pool) ?? NullIfEmpty(pool.Name) : null;
    }

    /// <summary>
    /// Where the volumes appear on the host. libvirt decides it for logical and zfs pools; pools that are reached over the network have no
    /// such place, which is null.
    /// </summary>
    public static string? EffectiveTargetPath(this StoragePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool switch
        {
            StoragePoolLogical => EffectiveSourceName(pool) is string name ? $"/dev/{name}" : null,
            StoragePoolZfs => EffectiveSourceName(pool) is string name ? $"/dev/zvol/{name}" : null,
            _ => NullIfEmpty(Target(pool).Path) is string path ? Sanitize(path) : null,
        };
    }

    /// <summary>The path and the permissions of the target as the document has them; libvirt looks at neither where volumes are reached over the network.</summary>
    internal static (string? Path, Permissions? Permissions) Target(StoragePool pool)
    {
        StoragePoolTarget? target = pool switch
        {
            StoragePoolDir dir => dir.Target,
            StoragePoolFs fs => fs.Target,
            StoragePoolNetfs netfs => netfs.Target,
            StoragePoolDisk disk => disk.Target,
            StoragePoolIscsi iscsi => iscsi.Target,
            StoragePoolScsi scsi => scsi.Target,
            StoragePoolMpath mpath => mpath.Target,
            StoragePoolZfs zfs => zfs.Target,
            StoragePoolVstorage vstorage => vstorage.Target,
            _ => null,
        };
        return pool is StoragePoolLogical { Target: { } logical } ? (logical.Path, logical.Permissions) : (target?.Path, target?.Permissions);
    }

    /// <summary>Whether the volumes have no place on the host.</summary>
    internal static bool IsReachedOverNetwork(StoragePool pool) => pool is StoragePoolIscsiDirect or StoragePoolRbd or StoragePoolSheepdog or StoragePoolGluster;

    /// <summary>The path with each run of slashes as one, and none at the end.</summary>
    internal static string Sanitize(string path)
    {
        string joined = string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return path.StartsWith('/') ? "/" + joined : joined;
    }

    private static bool HasSourceName(StoragePool pool) => pool is StoragePoolLogical or StoragePoolRbd or StoragePoolSheepdog or StoragePoolGluster or StoragePoolZfs or StoragePoolVstorage;

    private static string? OwnSourceName(StoragePool pool) => NullIfEmpty(pool switch
    {
        StoragePoolLogical logical => logical.Source?.Names.FirstOrDefault(),
        StoragePoolRbd rbd => rbd.Source?.Name,
        StoragePoolSheepdog sheepdog => sheepdog.Source?.Name,
        StoragePoolGluster gluster => gluster.Source?.Name,
        StoragePoolZfs zfs => zfs.Source?.Name,
        StoragePoolVstorage vstorage => vstorage.Source?.Name,
        _ => null,
    });

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

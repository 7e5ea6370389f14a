namespace SchemaGen.Storage;

/// <summary>What libvirt fills in where a pool's document is silent.</summary>
public static class PoolDefaults
{
    /// <summary>The name of the pool: its own, or that of its source; null if there is neither.</summary>
    public static string? EffectiveName(this Pool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return NullIfEmpty(pool.Name) ?? OwnSourceName(pool);
    }

    /// <summary>The name of the pool's source: its own, or that of the pool; null for pools whose sources have no names.</summary>
    public static string? EffectiveSourceName(this Pool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return HasSourceName(pool) ? OwnSourceName(pool) ?? NullIfEmpty(pool.Name) : null;
    }

    /// <summary>
    /// Where the volumes appear on the host. libvirt decides it for logical and zfs pools; pools that are reached over the network have no
    /// such place, which is null.
    /// </summary>
    public static string? EffectiveTargetPath(this Pool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool switch
        {
            PoolLogical => EffectiveSourceName(pool) is string name ? $"/dev/{name}" : null,
            PoolZfs => EffectiveSourceName(pool) is string name ? $"/dev/zvol/{name}" : null,
            _ => NullIfEmpty(Target(pool).Path) is string path ? Sanitize(path) : null,
        };
    }

    /// <summary>The path and the permissions of the target as the document has them; libvirt looks at neither where volumes are reached over the network.</summary>
    internal static (string? Path, Permissions? Permissions) Target(Pool pool)
    {
        PoolTarget? target = pool switch
        {
            PoolDir dir => dir.Target,
            PoolFs fs => fs.Target,
            PoolNetfs netfs => netfs.Target,
            PoolDisk disk => disk.Target,
            PoolIscsi iscsi => iscsi.Target,
            PoolScsi scsi => scsi.Target,
            PoolMpath mpath => mpath.Target,
            PoolZfs zfs => zfs.Target,
            PoolVstorage vstorage => vstorage.Target,
            _ => null,
        };
        return pool is PoolLogical { Target: { } logical } ? (logical.Path, logical.Permissions) : (target?.Path, target?.Permissions);
    }

    /// <summary>Whether the volumes have no place on the host.</summary>
    internal static bool IsReachedOverNetwork(Pool pool) => pool is PoolIscsiDirect or PoolRbd or PoolSheepdog or PoolGluster;

    /// <summary>The path with each run of slashes as one, and none at the end.</summary>
    internal static string Sanitize(string path)
    {
        string joined = string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return path.StartsWith('/') ? "/" + joined : joined;
    }

    private static bool HasSourceName(Pool pool) => pool is PoolLogical or PoolRbd or PoolSheepdog or PoolGluster or PoolZfs or PoolVstorage;

    private static string? OwnSourceName(Pool pool) => NullIfEmpty(pool switch
    {
        PoolLogical logical => logical.Source?.Names.FirstOrDefault(),
        PoolRbd rbd => rbd.Source?.Name,
        PoolSheepdog sheepdog => sheepdog.Source?.Name,
        PoolGluster gluster => gluster.Source?.Name,
        PoolZfs zfs => zfs.Source?.Name,
        PoolVstorage vstorage => vstorage.Source?.Name,
        _ => null,
    });

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

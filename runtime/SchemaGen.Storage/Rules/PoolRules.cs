using System.Collections.Immutable;

namespace SchemaGen.Storage;

/// <summary>
/// Checks pools against the rules that libvirt has beyond its schema (<c>storage_conf.c</c>, 9.0). Objects can lack
/// what the schema demands: that is an error by its rule, not an exception.
/// </summary>
public static class PoolRules
{
    private const int DigitsInWorldWideName = 16;

    /// <summary>Checks a pool, as it would be defined.</summary>
    /// <returns>The violations, in the order of the document; none if libvirt would take the pool as it is.</returns>
    public static ImmutableArray<StorageRuleViolation> CheckRules(this StoragePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return [.. CheckNames(pool), .. CheckSizes(pool), .. CheckSource(pool), .. CheckTarget(pool)];
    }

    private static IEnumerable<StorageRuleViolation> CheckNames(StoragePool pool)
    {
        if (pool.EffectiveName() is not string name)
        {
            yield return new(PoolRule.Name, "/pool/name", "the pool has no name, and no source whose name it could take");
        }
        else if (name.Contains('/', StringComparison.Ordinal))
        {
            yield return new(PoolRule.NameHasNoSlash, "/pool/name", $"the name '{name}' has a slash");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckSizes(StoragePool pool) =>
        from size in new (string Name, ScaledInteger? Value)[]
        {
            ("capacity", pool.Capacity),
            ("allocation", pool.Allocation),
            ("available", pool.Available),
        }
        where size.Value is not null
        select new StorageRuleViolation(PoolRule.OutputOnly, $"/pool/{size.Name}", "libvirt writes this size and ignores it when it reads one");

    private static IEnumerable<StorageRuleViolation> CheckSource(StoragePool pool) => pool switch
    {
        StoragePoolFs fs => CheckDevice(fs.Source?.Device, "fs"),
        StoragePoolDisk disk => CheckDevice(disk.Source?.Device, "disk"),
        StoragePoolNetfs netfs => [.. CheckHosts(netfs.Source?.Hosts, "netfs"), .. CheckNetfs(netfs.Source)],
        StoragePoolIscsi iscsi => CheckHosts(iscsi.Source?.Hosts, "iscsi"),
        StoragePoolIscsiDirect direct => [.. CheckHosts(direct.Source?.Hosts, "iscsi-direct"), .. CheckInitiator(direct.Source?.Initiator)],
        StoragePoolScsi scsi => CheckAdapter(scsi.Source?.Adapter),
        StoragePoolRbd rbd => [.. CheckRbd(rbd.Source), .. CheckHosts(rbd.Source?.Hosts, "rbd")],
        StoragePoolSheepdog sheepdog => CheckHosts(sheepdog.Source?.Hosts, "sheepdog"),
        StoragePoolGluster gluster => CheckHosts(gluster.Source?.Hosts, "gluster"),
        _ => [],
    };

    private static IEnumerable<StorageRuleViolation> CheckDevice(StoragePoolDevice? device, string type)
    {
        if (string.IsNullOrEmpty(device?.Path))
        {
            yield return new(PoolRule.Device, "/pool/source/device/@path", $"a pool of the type {type} needs the path of a device");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckHosts(IList<StoragePoolHost>? hosts, string type)
    {
        if (hosts is null or [] || string.IsNullOrEmpty(hosts[0].Name))
        {
            yield return new(PoolRule.Host, "/pool/source/host", $"a pool of the type {type} needs the name of a host");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckNetfs(StoragePoolNetfsSource? source)
    {
        if (string.IsNullOrEmpty(source?.Dir?.Path))
        {
            yield return new(PoolRule.Directory, "/pool/source/dir/@path", "a pool of the type netfs needs a directory of its server");
        }
        else if (HasDoubledSlash(source.Dir.Path))
        {
            yield return DoubledSlash("/pool/source/dir/@path", source.Dir.Path);
        }

        if (source?.Protocol is not StoragePoolNetfsProtocol protocol)
        {
            yield break;
        }

        if (source.Format is StoragePoolNetfsFormatCifs)
        {
            yield return new(PoolRule.ProtocolVersion, "/pool/source/protocol", "only the formats nfs and auto have versions of a protocol");
        }

        if (protocol.Ver?.Contains(',', StringComparison.Ordinal) == true)
        {
            yield return new(PoolRule.ProtocolVersion, "/pool/source/protocol/@ver", "the version has a comma, which would begin another mount option");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckInitiator(StoragePoolInitiator? initiator)
    {
        if (string.IsNullOrEmpty(initiator?.Iqn?.Name))
        {
            yield return new(PoolRule.Initiator, "/pool/source/initiator/iqn/@name", "a pool of the type iscsi-direct needs the name of an initiator");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckRbd(StoragePoolRbdSource? source)
    {
        if (string.IsNullOrEmpty(source?.Name))
        {
            yield return new(PoolRule.SourceName, "/pool/source/name", "a pool of the type rbd needs the name of the cluster's pool");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckAdapter(StoragePoolAdapter? adapter) => adapter switch
    {
        StoragePoolAdapterFcHost host => CheckFibreChannel(host),
        StoragePoolAdapterScsiHost host when string.IsNullOrEmpty(host.Name) == host.Parentaddr is null =>
        [
            new(PoolRule.ScsiHost, "/pool/source/adapter", "the adapter has neither a name nor the address of its parent, or both"),
        ],
        _ => [],
    };

    private static IEnumerable<StorageRuleViolation> CheckFibreChannel(StoragePoolAdapterFcHost host)
    {
        (string Name, string? Value)[] names =
        [
            ("wwnn", host.Wwnn ?? ""),
            ("wwpn", host.Wwpn ?? ""),
            ("parent_wwnn", host.ParentWwnn),
            ("parent_wwpn", host.ParentWwpn),
            ("parent_fabric_wwn", host.ParentFabricWwn),
        ];
        foreach ((string name, string? value) in names)
        {
            if (value is not null && !IsWorldWideName(value))
            {
                yield return new(PoolRule.WorldWideName, $"/pool/source/adapter/@{name}", $"'{value}' is not 16 hexadecimal digits");
            }
        }

        if (host.ParentWwnn is null != host.ParentWwpn is null)
        {
            yield return new(PoolRule.ParentWorldWideNames, "/pool/source/adapter", "one of parent_wwnn and parent_wwpn is missing");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckTarget(StoragePool pool)
    {
        if (PoolDefaults.IsReachedOverNetwork(pool))
        {
            yield break;
        }

        (string? path, Permissions? permissions) = PoolDefaults.Target(pool);
        if (PermissionBits.Problem(permissions) is { } problem)
        {
            yield return new(PoolRule.Mode, "/pool/target/permissions/mode", problem);
        }

        if (pool is StoragePoolLogical or StoragePoolZfs)
        {
            if (path is not null && pool.EffectiveTargetPath() is string forced && path != forced)
            {
                yield return new(PoolRule.ForcedTargetPath, "/pool/target/path", $"the path will be '{forced}'");
            }
        }
        else if (string.IsNullOrEmpty(path))
        {
            yield return new(PoolRule.TargetPath, "/pool/target/path", "the pool needs a path on the host");
        }
        else if (HasDoubledSlash(path))
        {
            yield return DoubledSlash("/pool/target/path", path);
        }
    }

    private static StorageRuleViolation DoubledSlash(string place, string path) =>
        new(PoolRule.DoubledSlash, place, $"the path will be '{PoolDefaults.Sanitize(path)}'");

    private static bool HasDoubledSlash(string path) => path.Contains("//", StringComparison.Ordinal);

    private static bool IsWorldWideName(string text)
    {
        string digits = text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text;
        return digits.Length == DigitsInWorldWideName && digits.All(char.IsAsciiHexDigit);
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaGen.Runtime;

namespace SchemaGen.Storage;

/// <summary>Locations as sources of libvirt's documents.</summary>
public static class DiskSourceConverter
{
    /// <summary>Makes a source of a location.</summary>
    /// <param name="location">The location. A relative path has no place in documents: resolve it first.</param>
    /// <param name="withSecrets">Whether cookies are written, as libvirt does where it is asked for secrets.</param>
    /// <param name="libvirtLevel">The version of libvirt that the source is for; <see cref="LibvirtLevels.Oldest"/> if it is null.</param>
    /// <returns>The source, and what is not in it. Nothing is left out silently.</returns>
    public static DiskSourceConversion ToDiskSource(this BackingLocation location, bool withSecrets = false, Version? libvirtLevel = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        List<string> lost = [];
        if (!TryMakeSlices(location.Slice, out DiskSourceCommonSlices? slices))
        {
            return new DiskSourceConversion(null, ["slice"]);
        }

        DiskSource? source = location switch
        {
            FileLocation file => HostPath(file.Path, lost) is string path ? new DiskSourceFile { Source = new() { File = path, Slices = slices } } : null,
            BlockDeviceLocation device => HostPath(device.Path, lost) is string path
                ? new DiskSourceBlock { Source = new() { Dev = path, Slices = slices } }
                : null,
            DirectoryLocation directory => HostPath(directory.Path, lost) is string path
                ? new DiskSourceDir { Source = new() { Dir = path, Slices = slices } }
                : null,
            NvmeLocation nvme => new DiskSourceNvme { Source = Nvme(nvme, slices) },
            NetworkLocation network => Network(network, slices, new NetworkSourceBuilder(withSecrets, libvirtLevel ?? LibvirtLevels.Oldest), lost),
            _ => throw new UnreachableException(),
        };
        return new DiskSourceConversion(source, [.. lost]);
    }

    private static bool TryMakeSlices(StorageSlice? slice, out DiskSourceCommonSlices? slices)
    {
        slices = null;
        if (slice is null or { Offset: 0, Size: null })
        {
            return true;
        }

        // The schema wants a size, and has 32 bits for the offset.
        if (slice is not { Offset: <= uint.MaxValue, Size: > 0 and ulong size })
        {
            return false;
        }

        slices = new DiskSourceCommonSlices { Slice = new() { Offset = (uint)slice.Offset, Size = size } };
        return true;
    }

    private static string? HostPath(string path, List<string> lost)
    {
        string? reason = path switch
        {
            ['/', _, ..] => XmlNames.IsText(path) ? null : "path with characters that XML does not have",
            ['/'] => "path of the root directory",
            _ => "relative path",
        };
        if (reason is not null)
        {
            lost.Add(reason);
        }

        return reason is null ? path : null;
    }

    private static DiskSourceNvmeSource Nvme(NvmeLocation nvme, DiskSourceCommonSlices? slices) => new()
    {
        Namespace = nvme.Namespace.ToString(CultureInfo.InvariantCulture),
        Address = new()
        {
            Domain = string.Create(CultureInfo.InvariantCulture, $"0x{nvme.Device.Domain:x4}"),
            Bus = string.Create(CultureInfo.InvariantCulture, $"0x{nvme.Device.Bus:x2}"),
            Slot = string.Create(CultureInfo.InvariantCulture, $"0x{nvme.Device.Slot:x2}"),
            Function = string.Create(CultureInfo.InvariantCulture, $"0x{nvme.Device.Function:x}"),
        },
        Slices = slices,
    };

    private static DiskSourceNetwork? Network(NetworkLocation location, DiskSourceCommonSlices? slices, NetworkSourceBuilder builder, List<string> lost)
    {
        if (!AllTexts(location).All(XmlNames.IsText))
        {
            lost.Add("name with characters that XML does not have");
            return null;
        }

        DiskSourceNetworkSource? source = builder.Build(location, lost);
        if (source is null)
        {
            return null;
        }

        source.Slices = slices;

        // The schema has its own ideas of host names, sockets, snapshots and cookies.
        ImmutableArray<string> faults = [.. source.Validate().Errors.Select(static error => IsSecret(error) ? "cookies" : error.Message)];
        lost.AddRange(faults);
        return faults.IsEmpty ? new DiskSourceNetwork { Source = source } : null;
    }

    // The message would repeat the value.
    private static bool IsSecret(XmlValidationError error) => error.Path.Contains("cookie", StringComparison.Ordinal);

    private static IEnumerable<string> AllTexts(NetworkLocation location) =>
    [
        location.Name ?? "", location.Query ?? "", location.Snapshot ?? "", location.ConfigFile ?? "",
        .. location.Hosts.Select(static host => host.Name ?? host.Socket ?? ""),
        .. location.Cookies.SelectMany(static cookie => new[] { cookie.Name, cookie.Value }),
    ];
}

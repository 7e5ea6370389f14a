using ChainInspector.Libvirt;
using Spectre.Console;

namespace ChainInspector;

/// <summary>A disk as a tree: its own image, and below it each image that it is based on.</summary>
internal static class ChainTree
{
    public static Tree Of(Disk disk)
    {
        string format = disk.Driver?.Type is DriverFormatType type ? type.ToString().ToLowerInvariant() : "raw";
        Tree tree = new(Markup.Escape($"{disk.Target.Dev}: {Describe(disk.Source, format)}"));
        IHasTreeNodes parent = tree;

        // One loop over one type, however deep the chain is.
        DiskBackingChain? link = disk.BackingStore;
        for (; link is DiskBackingStore store; link = store.BackingStore)
        {
            string index = store.Index is { } number ? $"[{number}] " : "";
            parent = parent.AddNode(Markup.Escape(index + Describe(store.Source, store.Format.Type.ToString().ToLowerInvariant())));
        }

        // How it ends: by <backingStore/>, or unknown; a drive without a medium has nothing to end.
        if (HasMedium(disk.Source))
        {
            parent.AddNode(link is DiskBackingStoreLast ? "end of the chain" : "what is below is not known: the image must be probed");
        }

        return tree;
    }

    // Match asks for every case: a schema with a new kind of source makes this a compile error, not a surprise.
    private static string Describe(DiskSource source, string format) => source.Match(
        file => $"file {file.Source?.File ?? "(no medium)"} ({format})",
        block => $"block device {block.Source?.Dev ?? "(no medium)"} ({format})",
        dir => $"directory {dir.Source?.Dir ?? "(none)"} ({format})",
        network => $"network {Location(network.Source)} ({format})",
        volume => $"volume {volume.Source?.Volume} of pool {volume.Source?.Pool} ({format})",
        nvme => $"NVMe namespace {nvme.Source?.Namespace} ({format})",
        _ => $"vhost-user socket ({format})",
        vdpa => $"vDPA device {vdpa.Source.Dev} ({format})",
        ctl => $"CTL port {ctl.Source.Dev} ({format})",
        _ => $"a source of an unknown kind ({format})");

    private static bool HasMedium(DiskSource source) => source is not (DiskSourceFile { Source: null } or DiskSourceBlock { Source: null });

    private static string Location(DiskSourceNetworkSource source) => source.Match(
        protocolNBD: nbd => $"nbd://{Host(nbd.Host)}/{source.Name}",
        protocolGluster: _ => $"gluster:{source.Name}",
        protocolRBD: _ => $"rbd:{source.Name}",
        protocolISCSI: _ => $"iscsi:{source.Name}",
        protocolHTTP: _ => $"http:{source.Name}",
        protocolHTTPS: _ => $"https:{source.Name}",
        protocolFTPS: _ => $"ftps:{source.Name}",
        protocolFTP: _ => $"ftp:{source.Name}",
        protocolSSH: _ => $"ssh:{source.Name}",
        protocolSimple: simple => $"{simple.Protocol}:{source.Name}",
        protocolVxHS: _ => $"vxhs:{source.Name}",
        protocolNFS: _ => $"nfs:{source.Name}",
        unrecognized: _ => $"an unknown protocol:{source.Name}");

    private static string Host(DiskSourceNetworkHost host) => host switch
    {
        DiskSourceNetworkHostInet inet => inet.Port is uint port ? $"{inet.Name}:{port}" : inet.Name,
        DiskSourceNetworkHostUnix unix => unix.Socket,
        _ => "",
    };
}

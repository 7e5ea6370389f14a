using CsCheck;

namespace SchemaGen.Storage.Tests.BackingStrings;

/// <summary>Random locations of every kind, with names that syntaxes stumble over.</summary>
internal static class LocationGenerator
{
    private static readonly Gen<string> Names = Gen.OneOf(
        "a", "a b", "ä", "\ud83d\ude00", "a:b", "a@b", "a\\b", "a%2Fb", "a?b", "a#b", "a\"b", "a'b", "a;b", "a,b", "a=b", "[a]", "..", "a&b", "\u0001");

    private static readonly Gen<string> Paths = Names.List[1, 8].Select(static names => string.Join('/', names.Take(4)));

    private static readonly Gen<string> HostNames = Gen.OneOf("h", "example.org", "10.0.0.1", "::1", "fe80::1", "ho st", "ä", "a_b");

    private static readonly Gen<ushort> Ports = Gen.Int[1, ushort.MaxValue].Select(static port => (ushort)port);

    private static readonly Gen<ulong> Numbers = Gen.OneOf(Gen.Int[0, 4096].Select(static number => (ulong)number), Gen.Const(ulong.MaxValue));

    public static Gen<BackingLocation> Locations => Gen.OneOf(
        Paths.SelectMany(static _ => Gen.Bool, static (path, isRooted) => (BackingLocation)new FileLocation(isRooted ? "/" + path : path)
        {
            // A relative path with a colon can only be said in JSON.
            IsRelativeToWorkingDirectory = !isRooted && !BackingString.IsPath(path),
        }),
        Paths.Select(static path => (BackingLocation)new FileLocation(path) { IsRelativeToWorkingDirectory = true }),
        Paths.Select(static path => (BackingLocation)new DirectoryLocation(path)),
        WithSlice(Paths.Select(static path => (BackingLocation)new BlockDeviceLocation(path))),
        WithSlice(Gen.Int[0, 31].Select(static slot => (BackingLocation)new NvmeLocation(new PciDevice(0x10000, 255, (byte)slot, 7), 1))),
        WithSlice(Networks));

    private static Gen<BackingLocation> Networks => Gen.OneOf(
        from name in Optional(Gen.OneOf(Names, Gen.Const("")))
        from host in Hosts(NetworkProtocol.Nbd)
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Nbd, name, host),
        from pool in Names
        from image in Paths
        from hosts in TcpHosts(NetworkProtocol.Rbd).List[0, 8]
        from snapshot in Optional(Names)
        from config in Optional(Paths)
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Rbd, $"{pool}/{image}", [.. hosts]) { Snapshot = snapshot, ConfigFile = config },
        from volume in Names
        from path in Paths
        from hosts in Hosts(NetworkProtocol.Gluster).List[1, 8]
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Gluster, $"{volume}/{path}", [.. hosts]),
        from target in Names
        from lun in Gen.Int[0, 9]
        from host in TcpHosts(NetworkProtocol.Iscsi)
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Iscsi, $"{target}/{lun}", host),
        from name in Names
        from host in Hosts(NetworkProtocol.Sheepdog)
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Sheepdog, name, host),
        Webs,
        from path in Paths
        from host in TcpHosts(NetworkProtocol.Ssh)
        from user in Optional(Names)
        from isUnchecked in Gen.Bool
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Ssh, path, host) { SshUser = user, IsSshHostKeyUnchecked = isUnchecked },
        from path in Paths
        from host in TcpHosts(NetworkProtocol.Nfs)
        from user in Gen.Int[0, int.MaxValue]
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Nfs, path, host) { NfsUser = (uint)user, NfsGroup = 0 },
        from id in Names
        from host in TcpHosts(NetworkProtocol.Vxhs)
        select (BackingLocation)new NetworkLocation(NetworkProtocol.Vxhs, id, host));

    private static Gen<BackingLocation> Webs =>
        from protocol in Gen.OneOf(NetworkProtocol.Http, NetworkProtocol.Https, NetworkProtocol.Ftp, NetworkProtocol.Ftps, NetworkProtocol.Tftp)
        from path in Paths
        from host in Gen.OneOf("h", "::1", "ho st").SelectMany(static _ => Ports, (name, port) => NetworkHost.Tcp(name, port))
        from query in Optional(Gen.OneOf("", "a=1&b=%20", "?/:@"))
        from isVerified in Gen.OneOf<bool?>(true, false, null)
        from cookies in Gen.OneOf(new HttpCookie("a", "b=c"), new HttpCookie("", ""), new HttpCookie("x y", " z ")).List[0, 8]
        from number in Optional(Numbers.Select(static number => (object)number))
        let isHttp = protocol is NetworkProtocol.Http or NetworkProtocol.Https
        let isSecure = protocol is NetworkProtocol.Https or NetworkProtocol.Ftps
        select (BackingLocation)new NetworkLocation(protocol, path, host)
        {
            Query = isHttp ? query : null,
            SslVerify = isSecure ? isVerified : null,
            Cookies = isHttp ? [.. cookies] : [],
            Readahead = (ulong?)number,
            Timeout = (ulong?)number,
        };

    private static Gen<NetworkHost> TcpHosts(NetworkProtocol protocol) =>
        from name in HostNames
        from port in Ports
        from hasPort in Gen.Bool
        select NetworkHost.Tcp(name, hasPort ? port : protocol.DefaultPort());

    private static Gen<NetworkHost> Hosts(NetworkProtocol protocol) => Gen.OneOf(TcpHosts(protocol), Paths.Select(static path => NetworkHost.Unix("/" + path)));

    private static Gen<BackingLocation> WithSlice(Gen<BackingLocation> locations) =>
        from location in locations
        from offset in Numbers
        from size in Numbers
        from kind in Gen.Int[0, 3]
        select location with { Slice = kind switch { 0 => new StorageSlice(offset, size), 1 => new StorageSlice(offset, null), _ => null } };

    private static Gen<T?> Optional<T>(Gen<T> values)
        where T : class => Gen.OneOf(Gen.Const((T?)null), values.Select(static value => (T?)value));
}

namespace SchemaGen.Storage;

/// <summary>
/// Locations written as the options of QEMU's drivers in JSON (<c>virStorageSourceParseBackingJSON</c>). The root is the options of a driver,
/// or has them in <c>file</c>.
/// </summary>
internal static class JsonBackingParser
{
    // Options that replace what the image itself names. libvirt passes over them.
    private static readonly string[] OtherImages = ["backing", "data-file"];

    public static BackingLocation Parse(string json, BackingStringNotes notes)
    {
        if (OptionNesting.Nest(JsonOptionsReader.Read(json)) is not OptionValue.Group group)
        {
            throw new BackingStringException(BackingStringFault.MissingOption, "the JSON names no driver");
        }

        if (OtherImages.FirstOrDefault(name => HasOption(group, name)) is { } other)
        {
            throw new BackingStringException(BackingStringFault.InvalidOption, $"the option '{other}' names another image to QEMU, and nothing to libvirt");
        }

        DriverOptions root = new(group);
        DriverOptions driver = (root.Has("driver") ? null : root.Group("file")) ?? root;
        bool isRaw = driver.Text("driver") == "raw";
        notes.HasProtocolAtTop = driver == root && !isRaw;
        BackingLocation location = isRaw ? ParseRaw(driver, notes) : ParseProtocol(driver, notes);
        root.NoteUnused(notes);
        return location;
    }

    private static bool HasOption(OptionValue.Group options, string name) =>
        options.Members.ContainsKey(name) || (options.Members.GetValueOrDefault("file") is OptionValue.Group file && HasOption(file, name));

    private static BackingLocation ParseRaw(DriverOptions raw, BackingStringNotes notes)
    {
        ulong? offset = raw.Number("offset");
        ulong? size = raw.Number("size");
        DriverOptions file = raw.RequiredGroup("file");
        if (file.Text("driver") == "raw")
        {
            throw new BackingStringException(BackingStringFault.NestedFormatDriver, "the driver 'raw' stands below another 'raw'");
        }

        BackingLocation location = ParseProtocol(file, notes);
        return offset is null && size is null ? location : location with { Slice = new StorageSlice(offset ?? 0, size) };
    }

    private static BackingLocation ParseProtocol(DriverOptions options, BackingStringNotes notes) => options.RequiredText("driver") switch
    {
        "file" => JsonHostDrivers.File(options, notes),
        "host_device" or "host_cdrom" => JsonHostDrivers.BlockDevice(options),
        "nvme" => JsonHostDrivers.Nvme(options),
        "http" => JsonWebDrivers.Url(NetworkProtocol.Http, options, notes),
        "https" => JsonWebDrivers.Url(NetworkProtocol.Https, options, notes),
        "ftp" => JsonWebDrivers.Url(NetworkProtocol.Ftp, options, notes),
        "ftps" => JsonWebDrivers.Url(NetworkProtocol.Ftps, options, notes),
        "tftp" => JsonWebDrivers.Url(NetworkProtocol.Tftp, options, notes),
        "gluster" => JsonNetworkDrivers.Gluster(options, notes),
        "iscsi" => JsonNetworkDrivers.Iscsi(options, notes),
        "nbd" => JsonNetworkDrivers.Nbd(options),
        "sheepdog" => JsonNetworkDrivers.Sheepdog(options, notes),
        "ssh" => JsonNetworkDrivers.Ssh(options),
        "rbd" => JsonNetworkDrivers.Rbd(options, notes),
        "nfs" => JsonNetworkDrivers.Nfs(options),
        "vxhs" => JsonNetworkDrivers.Vxhs(options),
        _ => throw new BackingStringException(
            BackingStringFault.UnsupportedDriver,
            "libvirt does not read this driver: it knows protocols, and of the formats only 'raw', at the top"),
    };
}

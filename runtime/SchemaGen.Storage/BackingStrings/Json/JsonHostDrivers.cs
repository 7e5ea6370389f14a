namespace SchemaGen.Storage;

/// <summary>Drivers for what the host has.</summary>
internal static class JsonHostDrivers
{
    public static FileLocation File(DriverOptions options, BackingStringNotes notes)
    {
        notes.NamesFileDriver = true;
        string path = Filename(options);
        return new FileLocation(path) { IsRelativeToWorkingDirectory = !path.StartsWith('/') };
    }

    public static BlockDeviceLocation BlockDevice(DriverOptions options) => new(Filename(options));

    public static NvmeLocation Nvme(DriverOptions options)
    {
        if (!PciDevice.TryParse(options.Text("device"), out PciDevice device))
        {
            throw options.Missing("device", "a PCI address, domain:bus:slot.function");
        }

        return options.Number("namespace") is > 0 and <= uint.MaxValue and ulong number
            ? new NvmeLocation(device, (uint)number)
            : throw options.Missing("namespace", "a number of at least 1");
    }

    private static string Filename(DriverOptions options) =>
        options.RequiredText("filename") is { Length: > 0 } path ? path : throw options.Invalid("filename", "a path: it is empty");
}

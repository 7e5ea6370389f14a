using SchemaGen.Storage.Files;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The checks of an inspection.</summary>
internal static class ImageChecks
{
    private const string Format = "format";
    private const string Header = "header";
    private const string BackingFile = "backing-file";
    private const string DataFile = "data-file";
    private const string Features = "unknown-features";
    private const string Extents = "extents";
    private const string Polyglot = "polyglot";
    private const string TrailingData = "trailing-data";
    private const string Encryption = "encryption";
    private const string Archive = "archive";
    private const string VirtualSize = "virtual-size";
    private const string PartitionTable = "partition-table";
    private const string FormatSupport = "format-support";
    private const string State = "state";
    private const string Snapshots = "snapshots";
    private const string Tables = "tables";
    private const string Memory = "memory";

    /// <summary>Runs all checks on the bytes of an image.</summary>
    public static ImageInspection Run(ImageBytes image, InspectionOptions options)
    {
        ImageFormat[] matches = [.. HeaderReaders.Matches(image).Distinct()];
        ImageFormat? expected = options.ExpectedFormat is ImageFormat.Vhd ? ImageFormat.Vpc : options.ExpectedFormat;
        ImageInfo info = HeaderReaders.ReadLists(image, expected is ImageFormat format ? HeaderReaders.Read(image, format) : HeaderReaders.Detect(image));
        PartitionTable table = Inspection.PartitionTable.Read(image);
        TableReport? tables = options.ChecksTables && info is { Format: ImageFormat.Qcow2, Error: null } ? Qcow2TableCheck.Run(image, info, options.Limits) : null;
        bool areTablesInFile = info.Error is null && LoadedTables.FirstOutside(info, image.Length) is null;
        LayoutReport? layout = areTablesInFile ? info.Layout?.Check(image, options.ChecksTables ? options.Limits.TableBytes : options.Limits.LayoutBytes) : null;
        InspectionCheck[] checks =
        [
            CheckFormat(image, matches, expected),
            CheckHeader(info),
            CheckBacking(info, options.AllowBacking),
            CheckDataFile(info),
            Named(Features, info, info.Error is { Code: ProbeErrorCode.Unsupported } error ? error.Message : null),
            Named(Extents, info, info.Extents.Count == 0 ? null : $"the data is in {Counted.Of(info.Extents.Count, "other file")}"),
            CheckPolyglot(image, info, matches, table, layout?.DataStart),
            CheckTrailingData(image, info, tables),
            CheckEncryption(info),
            matches.Length == 0 && Archives.NameOf(image) is { } archive ? InspectionCheck.Mismatch(Archive, $"it is compressed or an archive: {archive}") : InspectionCheck.Passed(Archive),
            CheckSize(info, options.MaxVirtualSize),
            CheckTable(info, table),
            CheckSupport(info, expected),
            CheckState(info, tables, options.Limits),
            CheckTables(image, info, tables),
            Named(Memory, info, LoadedTables.Excess(info, options.Limits.MemoryBytes)),
            info.SnapshotCount == 0 ? InspectionCheck.Passed(Snapshots) : InspectionCheck.Noted(Snapshots, $"the image has {Counted.Of(info.SnapshotCount, "earlier state")} of the disk"),
            GuestWrites.Check(image, info, layout),
        ];
        return ImageInspection.Of(info with { Snapshots = [], Layout = null, Bitmaps = [] }, checks) with { Detected = matches.Length == 0 ? ImageFormat.Raw : matches[0] };
    }

    private static InspectionCheck CheckFormat(ImageBytes image, ImageFormat[] matches, ImageFormat? expected)
    {
        if (expected is null && image.Length == 0)
        {
            return InspectionCheck.Mismatch(Format, "it is empty, which is a disk only where raw is expected");
        }

        // A CD or DVD is read as it is: raw is its format for QEMU.
        bool isExpected = expected switch
        {
            null => true,
            ImageFormat.Raw => matches is [] or [ImageFormat.Iso],
            ImageFormat known => matches.Contains(known),
        };
        string found = matches.Length == 0 ? "of no known format" : string.Join(" and ", matches.Select(static match => match.Name()));
        return isExpected ? InspectionCheck.Passed(Format) : InspectionCheck.Mismatch(Format, $"expected {expected!.Value.Name()}, but it is {found}");
    }

    private static InspectionCheck CheckHeader(ImageInfo info) => info.Error switch
    {
        null or { Code: ProbeErrorCode.Unsupported } => InspectionCheck.Passed(Header),
        { Code: ProbeErrorCode.BadHeader } error => InspectionCheck.Damaged(Header, error.Message),
        { } error => InspectionCheck.Unsafe(Header, error.Message),
    };

    private static InspectionCheck CheckBacking(ImageInfo info, bool isAllowed)
    {
        if (info.Backing is not { } backing || !isAllowed)
        {
            return Named(BackingFile, info, info.Backing is null ? null : $"it is based on '{BackingString.Redact(info.Backing)}'");
        }

        // QEMU reads the parent of a VMDK as a VMDK.
        bool isFormatKnown = info.Format is ImageFormat.Vmdk || ImageFormats.TryParseDriver(info.BackingFormat, out _);
        return true switch
        {
            _ when !BackingString.IsPath(backing) => InspectionCheck.Unsafe(BackingFile, $"it is based on '{BackingString.Redact(backing)}', which is no file"),
            _ when SystemPaths.MayContain(backing) => InspectionCheck.Unsafe(BackingFile, $"it is based on '{backing}', which is or may be a device or a descriptor of the host"),
            _ when !isFormatKnown => InspectionCheck.Unsafe(BackingFile, $"it is based on '{backing}', and does not record its format"),
            _ => InspectionCheck.Noted(BackingFile, $"it is based on '{backing}'"),
        };
    }

    private static InspectionCheck CheckPolyglot(ImageBytes image, ImageInfo info, ImageFormat[] matches, PartitionTable table, ulong? dataStart)
    {
        if (matches.Length > 1)
        {
            return InspectionCheck.Unsafe(Polyglot, $"it can be read as {string.Join(" and as ", matches.Select(static match => match.Name()))}");
        }

        if (matches.Length == 0 && HeaderReaders.HasMagicForLibvirtAlone(image))
        {
            return InspectionCheck.Unsafe(Polyglot, "libvirt takes the first three bytes for a magic, QEMU does not");
        }

        ImageFormat format = matches is [ImageFormat match] ? match : ImageFormat.Raw;
        ReadOnlySpan<byte> text = format == ImageFormat.Vmdk ? [] : image.ReadText(0, InspectionLimits.SearchedTextBytes);
        if (text.Length == InspectionLimits.SearchedTextBytes)
        {
            return InspectionCheck.Unsafe(Polyglot, $"its first {text.Length} bytes have no NUL: whoever takes it for the text of a vmdk reads on");
        }

        // A fixed VHD, and some Apple images, have the disk as it is in front, with the disk's own partition table and file system.
        bool hasDiskInFront = format is ImageFormat.Raw or ImageFormat.Iso or ImageFormat.Dmg || info is { Format: ImageFormat.Vpc, Variant: "fixed" };
        string? other = true switch
        {
            _ when VmdkDescriptor.NamesType(text) => "the descriptor of a vmdk",
            _ when !hasDiskInFront && table.Kind is not PartitionTableKind.None => $"a disk with a partition table ({table.Word})",
            _ when !hasDiskInFront && FileSystems.NameOf(image, dataStart) is { } fileSystem && (fileSystem, format) != ("luks", ImageFormat.Luks) => $"a disk with a file system ({fileSystem})",
            // The front of some formats is free.
            _ when matches.Length > 0 && Archives.NameOf(image) is { } archive => $"an archive ({archive})",
            _ when Archives.EndsAsZip(image) => "a zip archive",
            _ => null,
        };
        return other is null ? InspectionCheck.Passed(Polyglot) : InspectionCheck.Unsafe(Polyglot, $"it can be read as {format.Name()} and as {other}");
    }

    private static InspectionCheck CheckDataFile(ImageInfo info) => info switch
    {
        { UnusedDataFile: { } unused } =>
            InspectionCheck.Noted(DataFile, $"it names the data file '{BackingString.Redact(unused)}', which QEMU does not open: the feature data_file is not set"),
        _ => Named(DataFile, info, info.DataFile is null && !info.Features.HasFlag(ImageFeatures.DataFile) ? null : "the data is in another file"),
    };

    private static string Following(long bytes, string what) => $"{Counted.Of(bytes, "byte")} {(bytes == 1 ? "follows" : "follow")} {what}";

    private static InspectionCheck CheckTables(ImageBytes image, ImageInfo info, TableReport? report) => report switch
    {
        null when LoadedTables.FirstOutside(info, image.Length) is { } outside => InspectionCheck.Damaged(Tables, outside),
        null when info is { Format: ImageFormat.Qcow2, Error: null } => CheckRefcountTable(image),
        null => info.Tables.Count == 0 ? InspectionCheck.Skipped(Tables) : InspectionCheck.Passed(Tables),
        { Problems: 1, First: { } only } => InspectionCheck.Damaged(Tables, only),
        { Problems: > 1, First: { } first } => InspectionCheck.Damaged(Tables, $"{report.Problems} errors; the first: {first}"),
        { Unfinished: { } reason } => InspectionCheck.Noted(Tables, $"not checked to the end: {reason}"),
        _ => InspectionCheck.Passed(Tables),
    };

    /// <summary>Of the tables of qcow2 the first one of refcounts, and its last block, are checked in any case.</summary>
    private static InspectionCheck CheckRefcountTable(ImageBytes image) => RefcountTable.FindProblem(image, out bool isRead) switch
    {
        { } problem => InspectionCheck.Damaged(Tables, problem),
        null when !isRead => InspectionCheck.Unsafe(Tables, "not known where QEMU puts new clusters: the reference counts cannot be read from the stream; inspect the stored file"),
        _ => InspectionCheck.Skipped(Tables),
    };

    private static InspectionCheck CheckTrailingData(ImageBytes image, ImageInfo info, TableReport? tables)
    {
        if (tables is { Problems: 0, Unfinished: null })
        {
            // Clusters that were given back stay at the end of a file, with what was in them.
            long behind = image.Length - (long)tables.End;
            return behind <= 0 ? InspectionCheck.Passed(TrailingData) : InspectionCheck.Noted(TrailingData, Following(behind, "the last cluster in use"));
        }

        if (info.Error is not null || TrailingBytes.Of(image, info) is not long count)
        {
            return InspectionCheck.Skipped(TrailingData);
        }

        return count == 0 ? InspectionCheck.Passed(TrailingData) : InspectionCheck.Unsafe(TrailingData, Following(count, "the image"));
    }

    private static InspectionCheck CheckEncryption(ImageInfo info) => info.Encryption switch
    {
        ImageEncryption.None => InspectionCheck.Passed(Encryption),
        ImageEncryption.Qcow => InspectionCheck.Unsafe(Encryption, "it is encrypted in qcow's old way, which QEMU does not use for disks any more"),
        _ when info.Format == ImageFormat.Raw => InspectionCheck.Noted(Encryption, "its content is a LUKS container"),
        _ => InspectionCheck.Noted(Encryption, $"it is encrypted ({info.Encryption.Word()})"),
    };

    private static InspectionCheck CheckSize(ImageInfo info, ulong? limit) => (limit, info.VirtualSize) switch
    {
        (null, _) => InspectionCheck.Passed(VirtualSize),
        (_, null) => InspectionCheck.Unsafe(VirtualSize, "the size of the disk is not known"),
        ({ } most, { } size) when size > most => InspectionCheck.Unsafe(VirtualSize, $"the disk has {size} bytes, more than {most}"),

        // QEMU resizes the disk when it goes back to a snapshot.
        ({ } most, _) when info.LargestSnapshot > most => InspectionCheck.Unsafe(VirtualSize, $"the disk of a snapshot has {info.LargestSnapshot} bytes, more than {most}"),
        _ => InspectionCheck.Passed(VirtualSize),
    };

    private static InspectionCheck CheckTable(ImageInfo info, PartitionTable table) => (info.Format, table) switch
    {
        (not (ImageFormat.Raw or ImageFormat.Iso), _) => InspectionCheck.Skipped(PartitionTable),
        (_, { Kind: PartitionTableKind.None }) => InspectionCheck.Passed(PartitionTable),
        _ => InspectionCheck.Noted(PartitionTable, table.Problem is null ? table.Word : $"{table.Word}: {table.Problem}"),
    };

    private static InspectionCheck CheckSupport(ImageInfo info, ImageFormat? expected) => info.Format switch
    {
        ImageFormat.Cow or ImageFormat.Dir or ImageFormat.Fat => InspectionCheck.Unsafe(FormatSupport, "QEMU has no driver for the format"),
        ImageFormat.Luks when info.Encryption == ImageEncryption.Luks2 => InspectionCheck.Unsafe(FormatSupport, "QEMU does not read version 2 of LUKS"),
        ImageFormat.Qcow or ImageFormat.Qed or ImageFormat.Bochs or ImageFormat.Cloop or ImageFormat.Dmg when expected is null =>
            InspectionCheck.Unsafe(FormatSupport, "the format is obsolete, and accepted only where it is expected"),
        _ => InspectionCheck.Passed(FormatSupport),
    };

    private static InspectionCheck CheckState(ImageInfo info, TableReport? tables, InspectionLimits limits)
    {
        bool isCorrupt = info.Features.HasFlag(ImageFeatures.Corrupt);
        bool areTablesSound = tables is { Problems: 0, Unfinished: null };
        return (isCorrupt, info.Features.HasFlag(ImageFeatures.Dirty)) switch
        {
            (false, false) => InspectionCheck.Passed(State),
            (true, _) when !areTablesSound => InspectionCheck.Damaged(State, "it is marked as corrupt"),
            _ when info.Format == ImageFormat.Vhdx =>
                InspectionCheck.Unsafe(State, "its log is not empty: QEMU writes it over the image first, which may change all that was checked"),
            _ when info.Format != ImageFormat.Qcow2 => InspectionCheck.Unsafe(State, "it was not closed: QEMU repairs it when it is opened for writing. Repair or convert it first"),
            _ when tables is null => InspectionCheck.Unsafe(State, "it was not closed: QEMU repairs it when it is opened for writing, by tables that only --deep checks, in a file"),
            _ when !areTablesSound => InspectionCheck.Unsafe(State, "it was not closed, and its tables are damaged or were not checked to the end: QEMU would repair it by them"),
            _ when RepairExcess(tables, limits) is { } excess => InspectionCheck.Unsafe(State, $"it was not closed, and {excess}"),
            (true, _) => InspectionCheck.Noted(State, "it is marked as corrupt, although its tables are sound: QEMU does not open it for writing"),
            _ => InspectionCheck.Noted(State, "it was not closed: QEMU puts its reference counts right when it is opened for writing. Its tables are sound"),
        };
    }

    private static string? RepairExcess(TableReport tables, InspectionLimits limits) => true switch
    {
        _ when tables.StaleCounts > limits.RepairedCounts => $"QEMU repairs {tables.StaleCounts} reference counts when it is opened for writing, more than {limits.RepairedCounts}",
        _ when tables.CountBytes > (ulong)limits.MemoryBytes => $"QEMU allocates {tables.CountBytes} bytes to count its clusters, more than {limits.MemoryBytes}",
        _ => null,
    };

    /// <summary>A check that fails by what is found, and finds nothing where the header could not be read to its end.</summary>
    private static InspectionCheck Named(string name, ImageInfo info, string? found) => found switch
    {
        not null => InspectionCheck.Unsafe(name, found),
        null when info.Error is null => InspectionCheck.Passed(name),
        _ => InspectionCheck.Skipped(name),
    };
}

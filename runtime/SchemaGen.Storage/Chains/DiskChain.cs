using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>The images that a disk lists, from the top down. The disk may have been read leniently: whatever it may lack or have wrong is an error here.</summary>
/// <param name="Images">The images; none if the disk has no medium.</param>
/// <param name="IsTerminated">Whether the document says that there is nothing below the last one.</param>
/// <param name="Error">What libvirt would refuse or read as another chain; null if nothing.</param>
internal sealed record DiskChain(IReadOnlyList<DocumentImage> Images, bool IsTerminated, ProbeError? Error)
{
    /// <summary>Reads the images that are listed.</summary>
    public static DiskChain Read(Disk disk)
    {
        if (disk is DiskUnrecognized || disk.Source is DiskSourceUnrecognized)
        {
            return Refused("the type of the disk is not known");
        }

        if (!HasMedium(disk.Source))
        {
            return new DiskChain([], IsTerminated: false, null);
        }

        if (disk.Driver?.Type == DriverFormatType.Unrecognized)
        {
            return Refused("the format of the disk is not known");
        }

        List<DocumentImage> images = [new DocumentImage(LocationOf(disk.Source), FormatOf(disk.Driver?.Type))];
        DiskBackingChain? link = disk.BackingStore;
        for (; link is DiskBackingStore store; link = store.BackingStore)
        {
            if (Problem(store) is { } problem)
            {
                return Refused($"{problem} of backing store {images.Count}");
            }

            images.Add(new DocumentImage(LocationOf(store.Source), ImageFormats.Of(store.Format.Type)));
        }

        // Here libvirt reads another chain than the schema describes.
        StorageRuleViolation? other = disk.BackingStore is DiskBackingStore
            ? disk.CheckRules().FirstOrDefault(static violation => violation.Rule == DiskRule.BackingStoreType || violation.Rule == DiskRule.BackingStoreSource)
            : null;
        if (other is not null)
        {
            return Refused(other.Message);
        }

        return link is DiskBackingChainUnrecognized ? Refused($"backing store {images.Count} is of a kind that is not known") : new DiskChain(images, link is DiskBackingStoreLast, null);
    }

    /// <summary>Puts what was found below the last image.</summary>
    public static void Append(Disk disk, DiskBackingChain found)
    {
        if (disk.BackingStore is not DiskBackingStore last)
        {
            disk.BackingStore = found;
            return;
        }

        while (last.BackingStore is DiskBackingStore below)
        {
            last = below;
        }

        last.BackingStore = found;
    }

    /// <summary>The first listed image that does not exist, or may not be looked for.</summary>
    public ProbeError? FindMissing(HostFiles files, IOpenGate gate)
    {
        ImageOpening opening = new(files, gate);
        for (int i = 0; i < Images.Count; i++)
        {
            OpenPurpose purpose = i == 0 ? OpenPurpose.TopImage : OpenPurpose.BackingImage;
            if (Images[i].Location?.MakeAbsolute() is not { } location)
            {
                continue;
            }

            ProbeError? error = HostPaths.Of(location) is { } path
                ? opening.LookFor(path, purpose, namedBy: null, allowDirectory: true)
                : opening.AskFor(location, [], purpose, namedBy: null);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static DiskChain Refused(string problem) => new([], IsTerminated: false, ProbeError.Unsupported(problem));

    private static string? Problem(DiskBackingStore store) => true switch
    {
        _ when store.Format is null => "there is no format",
        _ when store.Format.Type == StorageFormat.Unrecognized => "libvirt does not know the format",
        _ when store.Source is null => "there is no source",
        _ when store.Source is DiskSourceUnrecognized => "libvirt does not know the type",
        _ => null,
    };

    private static bool HasMedium(DiskSource? source) =>
        source is not (null or DiskSourceFile { Source: null or { File: null } } or DiskSourceBlock { Source: null or { Dev: null } } or DiskSourceDir { Source: null or { Dir: null } });

    /// <summary>The path of a source that can be opened; null for all others.</summary>
    private static BackingLocation? LocationOf(DiskSource source) => source switch
    {
        DiskSourceFile { Source: { File: { } path } file } when path.StartsWith('/') => new FileLocation(path) { Slice = SliceOf(file.Slices) },
        DiskSourceBlock { Source: { Dev: { } path } block } when path.StartsWith('/') => new BlockDeviceLocation(path) { Slice = SliceOf(block.Slices) },
        DiskSourceDir { Source: { Dir: { } path } } when path.StartsWith('/') => new DirectoryLocation(path),
        _ => null,
    };

    private static StorageSlice? SliceOf(DiskSourceCommonSlices? slices) => slices?.Slice is { } slice
        ? new StorageSlice(slice.Offset, slice.Size > ulong.MaxValue ? null : (ulong)slice.Size)
        : null;

    private static ImageFormat? FormatOf(DriverFormatType? type) =>
        type is { } known ? DocumentFormats.Parse(known.ToString().ToLowerInvariant()) : null;
}

namespace SchemaGen.Storage.Chains;

/// <summary>The chain that a disk of our own types has.</summary>
internal static class TypedDisk
{
    /// <summary>Reads the images that are listed.</summary>
    public static DocumentChain Read(Disk disk)
    {
        if (!HasMedium(disk.Source))
        {
            return new DocumentChain([], IsTerminated: false);
        }

        List<DocumentImage> images = [new DocumentImage(LocationOf(disk.Source), FormatOf(disk.Driver?.Type))];
        DiskBackingChain? link = disk.BackingStore;
        for (; link is DiskBackingStore store; link = store.BackingStore)
        {
            images.Add(new DocumentImage(LocationOf(store.Source), ImageFormats.Of(store.Format.Type)));
        }

        return new DocumentChain(images, link is DiskBackingStoreLast);
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

    private static bool HasMedium(DiskSource source) => source is not (DiskSourceFile { Source: null or { File: null } } or DiskSourceBlock { Source: null or { Dev: null } });

    /// <summary>Where a source is that can be looked at; null for all others.</summary>
    private static BackingLocation? LocationOf(DiskSource source) => source switch
    {
        DiskSourceFile { Source: { File: { } path } file } when path.StartsWith('/') => new FileLocation(path) { Slice = SliceOf(file.Slices) },
        DiskSourceBlock { Source: { Dev: { } path } block } when path.StartsWith('/') => new BlockDeviceLocation(path) { Slice = SliceOf(block.Slices) },
        DiskSourceDir { Source: { } directory } => new DirectoryLocation(directory.Dir),
        _ => null,
    };

    private static StorageSlice? SliceOf(DiskSourceCommonSlices? slices) =>
        slices is null ? null : new StorageSlice(slices.Slice.Offset, slices.Slice.Size > ulong.MaxValue ? null : (ulong)slices.Slice.Size);

    private static ImageFormat? FormatOf(DriverFormatType? type) =>
        type is { } known ? DocumentFormats.Parse(known.ToString().ToLowerInvariant()) : null;
}

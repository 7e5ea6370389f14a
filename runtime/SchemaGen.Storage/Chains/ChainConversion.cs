namespace SchemaGen.Storage.Chains;

/// <summary>A chain as libvirt's types, and what they have no words for.</summary>
/// <param name="BackingStore">What is below the top; null if nothing is known.</param>
/// <param name="NotInXml">What is left out.</param>
internal sealed record ChainConversion(DiskBackingChain? BackingStore, IReadOnlyList<string> NotInXml)
{
    /// <summary>Converts the images below the first.</summary>
    public static ChainConversion Of(StorageChain chain)
    {
        List<string> left = [];
        List<DiskBackingStore> stores = [];
        bool isWhole = !HasUncertainData(chain.Images is [var top, ..] ? top : null, left);
        foreach (StorageImage image in isWhole ? chain.Images.Skip(1) : [])
        {
            if (HasUncertainData(image, left) || !TryConvert(image, chain.LibvirtLevel, left, out DiskBackingStore? store))
            {
                // Leaving one out of the middle would make another disk: what is below is left out, too.
                isWhole = false;
                break;
            }

            stores.Add(store!);
        }

        NoteDataFiles(chain, stores, left);
        DiskBackingChain? below = isWhole && chain.IsTerminated ? new DiskBackingStoreLast() : null;
        for (int i = stores.Count - 1; i >= 0; i--)
        {
            stores[i].BackingStore = below;
            below = stores[i];
        }

        return new ChainConversion(below, left);
    }

    /// <summary>An image whose data may be in another file than in the one that was found.</summary>
    private static bool HasUncertainData(StorageImage? image, List<string> left)
    {
        StorageDataFile? uncertain = image?.DataFiles.FirstOrDefault(static file => file.HasTwoMeanings);
        if (uncertain is not null)
        {
            left.Add($"{Name(image!)}: data file {uncertain.Name}, which QEMU takes from its working directory and libvirt from the image's; left out with what is below it");
        }

        return uncertain is not null;
    }

    private static bool TryConvert(StorageImage image, Version level, List<string> left, out DiskBackingStore? store)
    {
        store = null;
        if ((OtherDisk(image) ?? (image.IsSound ? null : "the chain is broken here")) is { } problem)
        {
            left.Add($"{Name(image)}: {problem}; left out with what is below it");
            return false;
        }

        (StorageFormat? format, EncryptionFormat? encryption) = FormatWords.Of(image, out string? reason);
        DiskSourceConversion conversion = LocationOf(image).ToDiskSource(libvirtLevel: level);
        if (format is not { } known || conversion.Source is not { } source)
        {
            left.Add($"{Name(image)}: {reason ?? string.Join(", ", conversion.NotInXml)}; left out with what is below it");
            return false;
        }

        left.AddRange(conversion.NotInXml.Concat(image.IgnoredOptions).Select(what => $"{Name(image)}: {what}"));
        if (encryption is { } words && !TryEncrypt(source, words))
        {
            left.Add($"{Name(image)}: encryption");
        }

        if (level >= LibvirtLevels.DataStore && DataStoreOf(image, level) is { } dataStore && Place(source) is { } place)
        {
            place.DataStore = dataStore;
        }

        store = new DiskBackingStore { Index = (uint?)image.Index, Format = new DiskFormat { Type = known }, Source = source };
        return true;
    }

    /// <summary>The data file of a qcow2 image; null if there is none, or none that documents have words for.</summary>
    private static DataStore? DataStoreOf(StorageImage image, Version level) =>
        image is { Info.DataFile: not null, DataFiles: [StorageDataFile file] } && file.Location.ToDiskSource(libvirtLevel: level).Source is { } source
            ? new DataStore { Format = new DiskFormat { Type = StorageFormat.Raw }, DiskSource = source }
            : null;

    /// <summary>The common part of the kinds of a source; null for kinds that no image is read from.</summary>
    private static IDiskSourceCommon? Place(DiskSource source) => source switch
    {
        DiskSourceFile file => file.Source,
        DiskSourceBlock block => block.Source,
        _ => null,
    };

    /// <summary>Why the location as XML would be another disk than the one that QEMU opens; null if it is the same.</summary>
    private static string? OtherDisk(StorageImage image)
    {
        if (image.CredentialsDropped)
        {
            return "its credentials cannot be kept";
        }

        if (image.IsFromWorkingDirectory)
        {
            return "a path that counts from the working directory of whoever opens it";
        }

        string[] meant = [.. image.IgnoredOptions.Where(static option => !AccessOptions.Contains(option))];
        return meant.Length == 0 ? null : $"options that libvirt has no words for: {string.Join(", ", meant)}";
    }

    /// <summary>The location by what was found there.</summary>
    private static BackingLocation LocationOf(StorageImage image) => (image.Location, image.Kind) switch
    {
        (FileLocation file, ImageKind.Block) => new BlockDeviceLocation(file.Path) { Slice = file.Slice },
        (FileLocation file, ImageKind.Directory) => new DirectoryLocation(file.Path),
        _ => image.Location,
    };

    private static bool TryEncrypt(DiskSource source, EncryptionFormat format)
    {
        Encryption encryption = new() { Format = format };
        switch (source)
        {
            case DiskSourceFile { Source: { } file }:
                file.Encryption = encryption;
                return true;
            case DiskSourceBlock { Source: { } block }:
                block.Encryption = encryption;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first image's own data file is not in what is below it, either: its place is the source of the disk.</summary>
    private static void NoteDataFiles(StorageChain chain, List<DiskBackingStore> stores, List<string> left)
    {
        for (int i = 0; i <= stores.Count && i < chain.Images.Count; i++)
        {
            StorageImage image = chain.Images[i];
            bool isNoted = image.DataFiles.Any(static file => file.HasTwoMeanings);
            bool hasPlace = i > 0 && Place(stores[i - 1].Source)?.DataStore is not null;
            if (image.DataFiles.Count > 0 && !hasPlace && !isNoted)
            {
                left.Add($"{Name(image)}: data file {string.Join(", ", image.DataFiles.Select(static file => file.Name))}");
            }
        }
    }

    private static string Name(StorageImage image) => image.Index is int index ? $"image {index}" : "the top image";
}

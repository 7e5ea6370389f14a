namespace SchemaGen.Storage.Images;

/// <summary>The readers in the order in which formats are told apart: magics at the front, then those far inside, then those at the end.</summary>
internal static class HeaderReaders
{
    private static readonly HeaderReader[] AtFront =
    [
        new Qcow2Reader(), new QcowReader(), new QedReader(), new VmdkSparseReader(), new VmdkCowdReader(), new VdiReader(), new VhdDynamicReader(),
        new VhdxReader(), new ParallelsReader(), new LuksReader(), new Luks2Reader(), new BochsReader(), new CloopReader(), new CowReader(),
        new VmdkDescriptorReader(), new IsoReader(),
    ];

    // Nobody else looks at the end of a file whose format is not stated: there they are raw.
    private static readonly HeaderReader[] AtEnd = [new VhdFixedReader(), new DmgReader()];

    private static readonly HeaderReader Raw = new RawReader();

    private static readonly HeaderReader[][] ByFormat =
        [.. Enum.GetValues<ImageFormat>().Select(static format => AtFront.Concat(AtEnd).Where(reader => reader.Format == format).ToArray())];

    /// <summary>Reads an image of unknown format.</summary>
    public static ImageInfo Detect(ImageBytes image) => (Find(AtFront, image) ?? Find(AtEnd, image) ?? Raw).Read(image);

    /// <summary>Reads an image of unknown format by what is at its front alone, as QEMU and libvirt do.</summary>
    public static ImageInfo DetectAtFront(ImageBytes image) => (Find(AtFront, image) ?? Raw).Read(image);

    /// <summary>Reads an image whose format is stated. A magic that is missing is a lie, except where formats have none.</summary>
    public static ImageInfo Read(ImageBytes image, ImageFormat format)
    {
        HeaderReader[] readers = ByFormat[(int)format];
        if (Find(readers, image) is { } found)
        {
            return found.Read(image);
        }

        ImageInfo raw = Raw.Read(image) with { Format = format };
        return readers.Length == 0 || format is ImageFormat.Iso or ImageFormat.Dmg
            ? raw
            : raw with { VirtualSize = null, Error = ProbeError.BadHeader("magic", $"is not that of {format.Name()}") };
    }

    private static HeaderReader? Find(HeaderReader[] readers, ImageBytes image)
    {
        foreach (HeaderReader reader in readers)
        {
            if (reader.Recognises(image))
            {
                return reader;
            }
        }

        return null;
    }
}

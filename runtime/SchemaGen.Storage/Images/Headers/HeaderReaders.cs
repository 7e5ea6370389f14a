namespace SchemaGen.Storage.Images;

/// <summary>
/// The readers in the order in which QEMU tells formats apart where several match: magics at the front, then those far inside, then those that it does not look for.
/// </summary>
internal static class HeaderReaders
{
    private static readonly HeaderReader Vdi = new VdiReader();

    private static readonly HeaderReader Iso = new IsoReader();

    // All other magics are at the very front, so that an image has at most one of them.
    private static readonly HeaderReader[] Elsewhere = [Vdi, Iso];

    private static readonly HeaderReader[] AtFront =
    [
        new QedReader(), new ParallelsReader(), Vdi, new Qcow2Reader(), new QcowReader(), new VmdkSparseReader(), new VmdkCowdReader(), new VhdDynamicReader(),
        new VhdxReader(), new LuksReader(), new Luks2Reader(), new BochsReader(), new CloopReader(), new CowReader(),
        new VmdkDescriptorReader(), Iso,
    ];

    // QEMU and libvirt look neither at the end of a file whose format is not stated, nor for UDF: there they are raw.
    private static readonly HeaderReader[] ForUsAlone = [new UdfReader(), new VhdFixedReader(), new DmgReader()];

    private static readonly HeaderReader Raw = new RawReader();

    private static readonly VmdkExtentReader[] SparseExtents = [new VmdkSparseReader(), new VmdkCowdReader()];

    private static readonly HeaderReader[][] ByFormat =
        [.. Enum.GetValues<ImageFormat>().Select(static format => AtFront.Concat(ForUsAlone).Where(reader => reader.Format == format).ToArray())];

    /// <summary>Reads an image of unknown format.</summary>
    public static ImageInfo Detect(ImageBytes image) =>
        Find(AtFront, image) is { } front ? ReadUnambiguous(image, front) : ReadUnknown(image, Find(ForUsAlone, image) ?? Raw);

    /// <summary>Reads an image of unknown format by what is at its front alone, as QEMU and libvirt do.</summary>
    public static ImageInfo DetectAtFront(ImageBytes image) => Find(AtFront, image) is { } front ? ReadUnambiguous(image, front) : ReadUnknown(image, Raw);

    /// <summary>Adds the lists that a sound image has elsewhere than in its header.</summary>
    public static ImageInfo ReadLists(ImageBytes image, ImageInfo info) => info is { Format: ImageFormat.Qcow2, Error: null } ? Qcow2Reader.ReadLists(image, info) : info;

    /// <summary>Whether libvirt sees a magic where QEMU, which compares a byte more, sees none.</summary>
    public static bool HasMagicForLibvirtAlone(ImageBytes image) =>
        (image.Has("QFI"u8) || image.Has("QED"u8)) && Find(AtFront, image) is null;

    /// <summary>The formats whose magic an image has, the one that QEMU takes first.</summary>
    public static IEnumerable<ImageFormat> Matches(ImageBytes image) =>
        AtFront.Concat(ForUsAlone).Where(reader => reader.Recognises(image)).Select(static reader => reader.Format);

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

    /// <summary>Reads the header of a VMDK's extent that is a sparse file. A text, which would name further files, is none.</summary>
    public static ImageInfo ReadSparseExtent(ImageBytes image) => Array.Find(SparseExtents, reader => reader.Recognises(image)) is { } found
        ? found.ReadExtent(image)
        : new ImageInfo { Error = ProbeError.BadHeader("magic", "is not that of a sparse extent") };

    /// <summary>Reads a header, unless the file has the magic of another format, too: QEMU and libvirt, or their later versions, may read such a file differently.</summary>
    private static ImageInfo ReadUnambiguous(ImageBytes image, HeaderReader reader)
    {
        ImageInfo info = reader.Read(image);
        HeaderReader? other = Find(reader == Vdi ? AtFront : Elsewhere, image, except: reader);
        return other is null
            ? info
            : info.With(new ProbeError(ProbeErrorCode.Ambiguous, $"the image has the magic of {reader.Format.Name()} and that of {other.Format.Name()}"));
    }

    private static ImageInfo ReadUnknown(ImageBytes image, HeaderReader reader)
    {
        ImageInfo info = reader.Read(image);
        return HasMagicForLibvirtAlone(image)
            ? info.With(new ProbeError(ProbeErrorCode.Ambiguous, "libvirt takes the first three bytes for a magic, QEMU does not"))
            : info;
    }

    private static HeaderReader? Find(HeaderReader[] readers, ImageBytes image, HeaderReader? except = null)
    {
        foreach (HeaderReader reader in readers)
        {
            if (reader != except && reader.Recognises(image))
            {
                return reader;
            }
        }

        return null;
    }
}

namespace SchemaGen.Storage.Images;

/// <summary>The information that a VMDK's text adds to an image.</summary>
internal static class VmdkDescription
{
    // Both look into what follows the first sector, whatever the header says about a descriptor; libvirt looks further.
    private const ulong TextOffset = Sectors.Size;
    private const int LibvirtWindow = 33280 - (int)TextOffset;

    private static readonly HashSet<string> FileTypes = ["monolithicFlat", "vmfs", "vmfsSparse", "seSparse", "twoGbMaxExtentSparse", "twoGbMaxExtentFlat"];

    /// <summary>Adds what a descriptor file says.</summary>
    public static ImageInfo WithDescriptorFile(this ImageInfo info, ReadOnlySpan<byte> text)
    {
        VmdkDescriptor descriptor = VmdkDescriptor.Read(text, areExtentsRead: true);
        UInt128 sectors = 0;
        foreach (VmdkExtent extent in descriptor.Extents)
        {
            sectors += extent.Sectors;
        }

        bool hasSize = sectors > 0 && sectors <= long.MaxValue / Sectors.Size;
        info = info with { Variant = descriptor.CreateType, VirtualSize = hasSize ? (ulong)sectors * Sectors.Size : null };
        info = info.WithParent(descriptor).WithExtents(descriptor).With(descriptor.Fault);
        return true switch
        {
            _ when descriptor.CreateType is null => info.With(ProbeError.BadHeader("createType", "is missing")),
            _ when !FileTypes.Contains(descriptor.CreateType) => info.With(ProbeError.Unsupported("the createType of the descriptor is not one of a descriptor file")),
            _ when !VmdkDescriptor.HasContentIds(text) => info.With(NoContentIds),
            _ when !hasSize => info.With(ProbeError.BadHeader("extents", "have no size, or more than 2^63 bytes")),
            _ => info,
        };
    }

    /// <summary>Adds what the text inside a sparse extent says, at the only place where everybody looks for it.</summary>
    public static ImageInfo WithDescriptorInside(this ImageInfo info, ImageBytes image, ulong length)
    {
        ReadOnlySpan<byte> text = image.ReadText(TextOffset, LibvirtWindow);
        VmdkDescriptor descriptor = VmdkDescriptor.Read(text, areExtentsRead: false);
        info = (info with { Variant = descriptor.CreateType }).WithParent(descriptor).With(descriptor.Fault);
        bool isOneSparse = descriptor.Extents.Count <= 1 && descriptor.Extents.All(static extent => extent.IsSparse && extent.Name.AsSpan().IndexOfAny((byte)'/', (byte)'\\') < 0);
        return true switch
        {
            _ when (ulong)text.Length > Math.Min(length, VmdkDescriptor.ParentWindow) =>
                info.With(ProbeError.BadHeader("descriptor", "goes on where QEMU does not read it, or the header ends it")),
            _ when descriptor.CreateType is not (null or "monolithicSparse" or "streamOptimized") =>
                info.With(ProbeError.Unsupported("the createType of the descriptor is not one of a single file")),
            _ when !isOneSparse => info.With(ProbeError.BadHeader("extents", "are others than the image itself, which QEMU does not read")),
            _ => info,
        };
    }

    /// <summary>An image that says it has no descriptor: QEMU and libvirt look for a parent all the same.</summary>
    public static ImageInfo WithoutDescriptor(this ImageInfo info, ImageBytes image)
    {
        ReadOnlySpan<byte> text = image.ReadText(TextOffset, LibvirtWindow);
        return VmdkDescriptor.NamesParent(text)
            ? info.WithParent(VmdkDescriptor.Read(text, areExtentsRead: false)).With(ProbeError.BadHeader("descriptor", "is not there by the header, but a text there names a parent"))
            : info;
    }

    /// <summary>The end of the text inside an extent, with its NUL, in bytes: QEMU searches this part of the file for a parent, regardless of the header.</summary>
    public static ulong EndOfText(ImageBytes image) =>
        TextOffset + (ulong)Math.Min(image.ReadText(TextOffset, VmdkDescriptor.ParentWindow).Length + 1, VmdkDescriptor.ParentWindow);

    /// <summary>Adds the error that QEMU has with an image whose text lacks the identifiers of its content and of its parent's.</summary>
    public static ImageInfo WithContentIdsInside(this ImageInfo info, ImageBytes image) =>
        info.Error is not null || VmdkDescriptor.HasContentIds(image.ReadText(TextOffset, VmdkDescriptor.ParentWindow)) ? info : info.With(NoContentIds);

    private static ProbeError NoContentIds => ProbeError.BadHeader("descriptor", "has no CID or no parentCID with a number");

    private static ImageInfo WithParent(this ImageInfo info, VmdkDescriptor descriptor) => descriptor.Parent switch
    {
        null => info,
        { Length: > ImageNames.MaxBackingLength and int length } =>
            info.With(ProbeError.BadHeader("parentFileNameHint", $"has {length} bytes; a name has at most {ImageNames.MaxBackingLength}")),
        { } name => info.WithBacking(name),
    };

    private static ImageInfo WithExtents(this ImageInfo info, VmdkDescriptor descriptor)
    {
        List<string> names = [];
        List<string> sparse = [];
        foreach (VmdkExtent extent in descriptor.Extents)
        {
            if (!ImageNames.TryDecode(extent.Name, out string? name))
            {
                return info.With(new ProbeError(ProbeErrorCode.NameNotUtf8, "the name of an extent is not UTF-8"));
            }

            if (name is not null)
            {
                names.Add(name);
                sparse.AddRange(extent.HasHeader ? [name] : []);
            }
        }

        return info with { Extents = names, SparseExtents = sparse };
    }
}

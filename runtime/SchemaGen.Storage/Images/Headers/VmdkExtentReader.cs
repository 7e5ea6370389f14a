namespace SchemaGen.Storage.Images;

/// <summary>A VMDK's file with a header of its own: an image by itself, or an extent that a descriptor file names, which has no text.</summary>
internal abstract class VmdkExtentReader() : HeaderReader(ImageFormat.Vmdk)
{
    public sealed override ImageInfo Read(ImageBytes image) => ReadExtent(image).WithContentIdsInside(image);

    /// <summary>Reads the header of an image, or of an extent.</summary>
    public abstract ImageInfo ReadExtent(ImageBytes image);
}

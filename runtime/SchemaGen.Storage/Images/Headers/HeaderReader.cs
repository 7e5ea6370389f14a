namespace SchemaGen.Storage.Images;

/// <summary>
/// Knows one format's header. A reader looks at fixed places, or at places within limits that have a name; it reports the first field that
/// cannot be, and throws for nothing that an image may hold.
/// </summary>
internal abstract class HeaderReader(ImageFormat format)
{
    /// <summary>The format.</summary>
    public ImageFormat Format { get; } = format;

    /// <summary>Whether the magic is there.</summary>
    public abstract bool Recognises(ImageBytes image);

    /// <summary>Reads the header of an image that has the magic.</summary>
    public abstract ImageInfo Read(ImageBytes image);

    /// <summary>The information read so far.</summary>
    protected ImageInfo Start(ImageBytes image) => new() { Format = Format, FileSize = image.Length };

    /// <summary>The information about an image with a truncated header.</summary>
    protected ImageInfo Truncated(ImageBytes image) => Start(image) with { Error = ProbeError.Truncated(Format) };
}

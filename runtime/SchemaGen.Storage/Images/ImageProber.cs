using SchemaGen.Storage.Files;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage;

/// <summary>
/// Says what a disk image is, by its content. What a guest can write to says whatever the guest likes: use this to list files, and never to
/// decide how a disk is to be read.
/// </summary>
public static class ImageProber
{
    /// <summary>Looks at a stream.</summary>
    /// <param name="stream">The image, which must be seekable. Its position is as before afterwards.</param>
    /// <returns>What it is; for a damaged image with an <see cref="ImageInfo.Error"/>.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek or read.</exception>
    public static ImageInfo Detect(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek || !stream.CanRead)
        {
            throw new ArgumentException("The stream cannot seek or read.", nameof(stream));
        }

        long position = stream.Position;
        try
        {
            return Detect(new ImageBytes(new StreamBytes(stream)));
        }
        catch (IOException exception)
        {
            return new ImageInfo { Error = new ProbeError(ProbeErrorCode.Io, exception.Message) };
        }
        finally
        {
            stream.Position = position;
        }
    }

    /// <summary>
    /// Looks at a file, block device or directory. Links are followed; what is none of these is not opened, so that nothing waits.
    /// </summary>
    /// <returns>What it is; for what is missing, may not be read or is damaged, with an <see cref="ImageInfo.Error"/>.</returns>
    public static ImageInfo Detect(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ImageFile.Read(HostFiles.Instance, path, Detect);
    }

    private static ImageInfo Detect(ImageBytes image) => HeaderReaders.ReadLists(image, HeaderReaders.Detect(image));
}

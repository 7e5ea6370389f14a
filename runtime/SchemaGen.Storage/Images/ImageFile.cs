using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Images;

/// <summary>An image at a path: examined, opened, read and closed.</summary>
internal static class ImageFile
{
    /// <summary>Reads what is at a path; errors name it.</summary>
    /// <param name="files">The host's files.</param>
    /// <param name="path">The path.</param>
    /// <param name="read">Reads the image.</param>
    /// <param name="tailLength">How much of the end is kept as soon as some of it is asked for.</param>
    public static ImageInfo Read(HostFiles files, string path, Func<ImageBytes, ImageInfo> read, int tailLength = ImageBytes.TailLength)
    {
        FileStatus status = files.Examine(path);
        if (status is { Failure: null, Kind: FileKind.Directory })
        {
            return new ImageInfo { Format = ImageFormat.Dir, Kind = ImageKind.Directory };
        }

        if (status.Failure is null && status.Kind is not (FileKind.Regular or FileKind.BlockDevice))
        {
            return Failed(path, ProbeErrorCode.NotRegular);
        }

        if (status.Failure is ProbeErrorCode missing)
        {
            return Failed(path, missing);
        }

        using HostFile file = files.Open(path, followLinks: true);
        if (file.Status.Failure is ProbeErrorCode failure)
        {
            return Failed(path, failure);
        }

        return Read(file, path, read, tailLength);
    }

    private static ImageInfo Read(HostFile file, string path, Func<ImageBytes, ImageInfo> read, int tailLength)
    {
        try
        {
            using ImageBytes bytes = new(file, tailLength);
            ImageInfo info = read(bytes) with
            {
                Kind = file.Status.Kind == FileKind.BlockDevice ? ImageKind.Block : ImageKind.File,
                AllocatedSize = file.Status.Allocated,
            };
            return info.Error is null ? info : info with { Error = info.Error with { Image = path } };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(path, ProbeErrorCode.Io);
        }
    }

    private static ImageInfo Failed(string path, ProbeErrorCode code) => new() { Error = new ProbeError(code, code.Reason(), path) };
}

using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Images;

/// <summary>An image at a path: examined, opened, read and closed.</summary>
internal static class ImageFile
{
    /// <summary>Reads what is at a path; errors name it.</summary>
    public static ImageInfo Read(HostFiles files, string path, Func<ImageBytes, ImageInfo> read)
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

        return Read(file, path, read);
    }

    private static ImageInfo Read(HostFile file, string path, Func<ImageBytes, ImageInfo> read)
    {
        try
        {
            ImageInfo info = read(new ImageBytes(file)) with
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

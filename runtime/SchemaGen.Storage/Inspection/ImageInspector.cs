using SchemaGen.Storage.Files;
using SchemaGen.Storage.Images;
using SchemaGen.Storage.Inspection;

namespace SchemaGen.Storage;

/// <summary>
/// Says whether an image that a stranger made may be handed to QEMU. The image is read and nothing that it names: the checks see what would make
/// QEMU open other files, what QEMU would refuse, and what other programs would take for something else. Nothing is thrown for what an image holds.
/// </summary>
public static class ImageInspector
{
    // Each chunk is filled, so that it makes no difference in which pieces the bytes come.
    private const int ChunkLength = 64 << 10;

    /// <summary>Inspects a file or block device. What is neither is not opened.</summary>
    /// <param name="path">The file. Links are followed.</param>
    /// <param name="options">What is expected; null for the defaults.</param>
    /// <returns>The verdict and the checks; without a verdict, and with the error in the image, if the file cannot be read.</returns>
    public static ImageInspection Inspect(string path, InspectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        InspectionOptions chosen = options ?? InspectionOptions.Default;
        ImageInspection? inspection = null;
        ImageInfo info = ImageFile.Read(
            HostFiles.Instance,
            path,
            bytes =>
            {
                inspection = ImageChecks.Run(bytes, chosen);
                return inspection.Image;
            },
            Archives.ZipWindow);
        return inspection is not null && info.Error?.Code != ProbeErrorCode.Io
            ? inspection with { Image = info, Checks = [.. inspection.Checks, FileNameCheck.Run(path)] }
            : Unread(info);
    }

    /// <summary>
    /// Inspects a stream from its position on. One that cannot seek, such as an upload, is read to its end within a megabyte of memory.
    /// </summary>
    /// <param name="stream">The image. One that can seek is at its old position afterwards.</param>
    /// <param name="options">What is expected; null for the defaults.</param>
    /// <param name="copyTo">Where a stream that cannot seek is copied while it is read; null for nowhere.</param>
    /// <exception cref="ArgumentException">The stream cannot read, or can seek and is to be copied.</exception>
    /// <exception cref="IOException">A stream that cannot seek cannot be read, or its copy not be written.</exception>
    public static ImageInspection Inspect(Stream stream, InspectionOptions? options = null, Stream? copyTo = null)
    {
        InspectionOptions chosen = Check(stream, options, copyTo);
        if (stream.CanSeek)
        {
            return InspectSeekable(stream, chosen);
        }

        ForwardInspection inspection = new(chosen);
        byte[] chunk = new byte[ChunkLength];
        while (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) is > 0 and int count)
        {
            inspection.Add(chunk.AsSpan(0, count));
            copyTo?.Write(chunk.AsSpan(0, count));
        }

        return inspection.Finish();
    }

    /// <summary>Inspects a stream as <see cref="Inspect(Stream, InspectionOptions?, Stream?)"/> does, without blocking where the stream cannot seek.</summary>
    /// <param name="stream">The image.</param>
    /// <param name="options">What is expected; null for the defaults.</param>
    /// <param name="copyTo">Where a stream that cannot seek is copied while it is read; null for nowhere.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentException">The stream cannot read, or can seek and is to be copied.</exception>
    /// <exception cref="IOException">A stream that cannot seek cannot be read, or its copy not be written.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static async Task<ImageInspection> InspectAsync(
        Stream stream, InspectionOptions? options = null, Stream? copyTo = null, CancellationToken cancellationToken = default)
    {
        InspectionOptions chosen = Check(stream, options, copyTo);
        if (stream.CanSeek)
        {
            return InspectSeekable(stream, chosen);
        }

        ForwardInspection inspection = new(chosen);
        byte[] chunk = new byte[ChunkLength];
        while (await stream.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) is > 0 and int count)
        {
            inspection.Add(chunk.AsSpan(0, count));
            if (copyTo is not null)
            {
                await copyTo.WriteAsync(chunk.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }

        return inspection.Finish();
    }

    private static ImageInspection InspectSeekable(Stream stream, InspectionOptions options)
    {
        long position = stream.Position;
        try
        {
            StreamBytes all = new(stream);
            using ImageBytes bytes = new(position == 0 ? all : new SlicedBytes(all, new StorageSlice((ulong)position, null)), Archives.ZipWindow);
            return ImageChecks.Run(bytes, options);
        }
        catch (IOException exception)
        {
            return Unread(new ImageInfo { Error = new ProbeError(ProbeErrorCode.Io, exception.Message) });
        }
        finally
        {
            stream.Position = position;
        }
    }

    private static InspectionOptions Check(Stream stream, InspectionOptions? options, Stream? copyTo)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot read.", nameof(stream));
        }

        return stream.CanSeek && copyTo is not null
            ? throw new ArgumentException("A stream that can seek is not read to its end, and not copied.", nameof(copyTo))
            : options ?? InspectionOptions.Default;
    }

    private static ImageInspection Unread(ImageInfo info) => info.Error is null
        ? new ImageInspection(InspectionVerdict.Mismatch, info, [InspectionCheck.Mismatch("format", "it is a directory")])
        : new ImageInspection(null, info, []);
}

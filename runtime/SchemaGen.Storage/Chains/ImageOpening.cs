using SchemaGen.Storage.Files;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Chains;

/// <summary>Looks at an image of this host: asks the gate, examines, opens, reads, closes.</summary>
internal sealed class ImageOpening(HostFiles files, IOpenGate gate)
{
    private readonly HashSet<(FileIdentity, StorageSlice?)> _visited = [];

    /// <summary>Looks at a link whose image is a file or block device.</summary>
    /// <returns>The image with what was found, and what is wrong with it.</returns>
    public (StorageImage Image, ProbeError? Error) Look(ChainLink link, string path)
    {
        StorageImage image = link.Image;
        OpenPurpose purpose = image.Index is null ? OpenPurpose.TopImage : OpenPurpose.BackingImage;
        if (!Allows(path, purpose, link.Overlay))
        {
            return (image, NotAllowed(path, link.Overlay));
        }

        FileStatus status = files.Examine(path);
        if (status.Failure is ProbeErrorCode failure)
        {
            return (image, Failed(path, failure, link.Overlay));
        }

        image = image with { Identity = status.Identity };
        switch (status.Kind)
        {
            case FileKind.Special:
                return (image, Failed(path, ProbeErrorCode.NotRegular, link.Overlay));
            case FileKind.Directory:
                return (image with { Kind = ImageKind.Directory, Format = image.Format ?? (image.Index is null ? ImageFormat.Dir : null) }, null);
        }

        if (!_visited.Add((status.Identity, image.Location.Slice)))
        {
            return (image, new ProbeError(ProbeErrorCode.TooDeepOrLoop, $"the chain comes back to '{path}'", path));
        }

        image = image with { Kind = status.Kind == FileKind.BlockDevice ? ImageKind.Block : image.Kind };
        return Read(image, link, path, status);
    }

    /// <summary>Looks for a file that holds data; it is not opened.</summary>
    public ProbeError? LookFor(string path, StorageImage image)
    {
        if (!Allows(path, OpenPurpose.DataFile, image))
        {
            return NotAllowed(path, image);
        }

        FileStatus status = files.Examine(path);
        return status switch
        {
            { Failure: ProbeErrorCode failure } => Failed(path, failure, image),
            { Kind: FileKind.Special or FileKind.Directory } => Failed(path, ProbeErrorCode.NotRegular, image),
            _ => null,
        };
    }

    private (StorageImage Image, ProbeError? Error) Read(StorageImage image, ChainLink link, string path, FileStatus examined)
    {
        using HostFile file = files.Open(path);
        if (file.Status.Failure is ProbeErrorCode failure)
        {
            return (image, Failed(path, failure, link.Overlay));
        }

        if (file.Status.Identity != examined.Identity)
        {
            return (image, new ProbeError(ProbeErrorCode.Io, "another file took its place while it was opened", path));
        }

        try
        {
            ImageBytes bytes = new(image.Location.Slice is { } slice ? new SlicedBytes(file, slice) : file);
            ImageInfo info = link.Format.Format is ImageFormat format ? HeaderReaders.Read(bytes, format) : HeaderReaders.DetectAtFront(bytes);
            info = info with { Kind = image.Kind };
            return (image with { Info = info, Format = info.Format }, info.Error is null ? null : info.Error with { Image = path });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (image, Failed(path, ProbeErrorCode.Io, link.Overlay));
        }
    }

    private bool Allows(string path, OpenPurpose purpose, StorageImage? namedBy) =>
        gate.Allows(new OpenRequest(files, path, purpose, namedBy is null ? null : HostPaths.Of(namedBy.Location)));

    private static ProbeError NotAllowed(string path, StorageImage? namedBy) => new(
        ProbeErrorCode.NotAllowed,
        namedBy is null ? "it is outside of what may be opened" : $"'{namedBy.Location}' names it, but it is outside of what may be opened",
        path);

    private static ProbeError Failed(string path, ProbeErrorCode code, StorageImage? namedBy) => new(
        code,
        namedBy is null ? code.Reason() : $"cannot access it, which '{namedBy.Location}' names: {code.Reason()}",
        path);
}

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
        OpenRequest request = Request(path, HostResource.File, purpose, link.Overlay);
        if (!gate.Allows(request))
        {
            return (image, NotAllowed(path, link.Overlay));
        }

        FileStatus status = files.Examine(request.SeenPath);
        if (status.Failure is ProbeErrorCode failure)
        {
            return (image, Failed(path, failure, link.Overlay));
        }

        image = image with { Identity = status.Identity };
        switch (status.Kind)
        {
            case FileKind.Directory when image.Index is null && (link.Format.Source == FormatSource.Assumed || link.Format.Format is ImageFormat.Dir or ImageFormat.Fat):
                return (image with { Kind = ImageKind.Directory, Format = image.Format ?? ImageFormat.Dir }, null);

            // libvirt takes a directory below an image, but QEMU does not open it.
            case FileKind.Special or FileKind.Directory:
                return (image, Failed(path, ProbeErrorCode.NotRegular, link.Overlay));
        }

        if (!_visited.Add((status.Identity, image.Location.Slice)))
        {
            return (image, new ProbeError(ProbeErrorCode.TooDeepOrLoop, $"the chain comes back to '{path}'", path));
        }

        image = image with { Kind = status.Kind == FileKind.BlockDevice ? ImageKind.Block : image.Kind };
        return Read(image, link, request, status);
    }

    /// <summary>Looks for what holds an image's data; it is not opened.</summary>
    public ProbeError? LookFor(BackingLocation location, StorageImage image)
    {
        if (AskFor(location, OpenPurpose.DataFile, image) is { } refusal)
        {
            return refusal;
        }

        return HostPaths.Of(location) is { } path && LookFor(path, OpenPurpose.DataFile, image, allowDirectory: false) is { } error ? error : null;
    }

    /// <summary>Looks for a file or block device, or a directory if that is allowed.</summary>
    public ProbeError? LookFor(string path, OpenPurpose purpose, StorageImage? namedBy, bool allowDirectory)
    {
        OpenRequest request = Request(path, HostResource.File, purpose, namedBy);
        if (!gate.Allows(request))
        {
            return NotAllowed(path, namedBy);
        }

        return files.Examine(request.SeenPath) switch
        {
            { Failure: ProbeErrorCode failure } => Failed(path, failure, namedBy),
            { Kind: FileKind.Special } => Failed(path, ProbeErrorCode.NotRegular, namedBy),
            { Kind: FileKind.Directory } when !allowDirectory => Failed(path, ProbeErrorCode.NotRegular, namedBy),
            _ => null,
        };
    }

    /// <summary>Asks the gate for all else that a location names on this host: directories, sockets, controllers, configurations.</summary>
    public ProbeError? AskFor(BackingLocation location, OpenPurpose purpose, StorageImage? namedBy)
    {
        if (HostPaths.Of(location) is not null)
        {
            return null;
        }

        foreach ((string path, HostResource resource) in HostPaths.ResourcesOf(location))
        {
            if (!gate.Allows(Request(path, resource, purpose, namedBy)))
            {
                return NotAllowed(path, namedBy);
            }
        }

        return null;
    }

    private (StorageImage Image, ProbeError? Error) Read(StorageImage image, ChainLink link, OpenRequest request, FileStatus examined)
    {
        string path = request.Path;
        using HostFile file = files.Open(request.SeenPath, followLinks: !request.IsResolved);
        if (file.Status.Failure is ProbeErrorCode failure)
        {
            return (image, Failed(path, failure, link.Overlay));
        }

        if (file.Status.Identity != examined.Identity)
        {
            return (image, new ProbeError(ProbeErrorCode.Io, "another file took its place while it was opened", path));
        }

        if (!IsStillAllowed(request, file))
        {
            return (image, NotAllowed(path, link.Overlay));
        }

        try
        {
            ImageBytes bytes = new(image.Location.Slice is { } slice ? new SlicedBytes(file, slice) : file);
            ImageInfo info = link.Format.Format is ImageFormat format ? HeaderReaders.Read(bytes, format) : HeaderReaders.DetectAtFront(bytes);
            info = info with { Kind = image.Kind, AllocatedSize = file.Status.Allocated };
            return (image with { Info = info, Format = info.Format }, info.Error is null ? null : info.Error with { Image = path });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (image, Failed(path, ProbeErrorCode.Io, link.Overlay));
        }
    }

    /// <summary>
    /// Asks the gate again if the open file is not where the gate was told: a link, or a folder, may have been replaced since. Where the system does
    /// not say where an open file is, the path is resolved once more.
    /// </summary>
    private bool IsStillAllowed(OpenRequest request, HostFile file)
    {
        if (gate is OpenGate { AllowsAnything: true })
        {
            return true;
        }

        string actual = file.FindPath() ?? files.Resolve(request.Path) ?? request.Path;
        return actual == request.SeenPath || gate.Allows(request.At(actual));
    }

    private OpenRequest Request(string path, HostResource resource, OpenPurpose purpose, StorageImage? namedBy) =>
        new(files, path, purpose, namedBy is null ? null : HostPaths.Of(namedBy.Location), resource);

    private static ProbeError NotAllowed(string path, StorageImage? namedBy) => new(
        ProbeErrorCode.NotAllowed,
        namedBy is null ? "it is outside of what may be opened" : $"'{namedBy.Location}' names it, but it is outside of what may be opened",
        path);

    private static ProbeError Failed(string path, ProbeErrorCode code, StorageImage? namedBy) => new(
        code,
        namedBy is null ? code.Reason() : $"cannot access it, which '{namedBy.Location}' names: {code.Reason()}",
        path);
}

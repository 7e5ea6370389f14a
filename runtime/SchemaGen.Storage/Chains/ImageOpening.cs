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
        OpenRequest request = Request(path, HostResource.File, PurposeOf(link), link.Overlay);
        (StorageImage image, FileStatus? status, ProbeError? error) = Examine(link, request);
        return status is { Kind: not FileKind.Directory } known && error is null ? Read(image, link, request, known) : (image, error);
    }

    /// <summary>Looks at a link whose image is a raw file or block device, and does not open it.</summary>
    /// <returns>The image with what was found, and what is wrong with it.</returns>
    public (StorageImage Image, ProbeError? Error) LookWithoutOpening(ChainLink link, string path)
    {
        (StorageImage image, FileStatus? status, ProbeError? error) = Examine(link, Request(path, HostResource.File, PurposeOf(link), link.Overlay));
        bool isFile = error is null && image.Location.Slice is null && status is { Kind: FileKind.Regular };
        return (isFile ? image with { Info = RawInfo(status!.Value) } : image, error);
    }

    /// <summary>The properties of a raw file, from its length.</summary>
    private static ImageInfo RawInfo(FileStatus status) => new()
    {
        Format = ImageFormat.Raw,
        FileSize = status.Length,
        VirtualSize = Sectors.RoundUp((ulong)status.Length),
        AllocatedSize = status.Allocated,
    };

    private (StorageImage Image, FileStatus? Status, ProbeError? Error) Examine(ChainLink link, OpenRequest request)
    {
        StorageImage image = link.Image;
        string path = request.Path;
        if (!gate.Allows(request))
        {
            return (image, null, NotAllowed(request, link.Overlay));
        }

        FileStatus status = StatusOf(request);
        if (status.Failure is ProbeErrorCode failure)
        {
            return (image, status, Failed(path, failure, link.Overlay));
        }

        image = image with { Identity = status.Identity };
        switch (status.Kind)
        {
            case FileKind.Directory when image.Index is null && (link.Format.Source == FormatSource.Assumed || link.Format.Format is ImageFormat.Dir or ImageFormat.Fat):
                return (image with { Kind = ImageKind.Directory, Format = image.Format ?? ImageFormat.Dir }, status, null);

            // libvirt takes a directory below an image, but QEMU does not open it.
            case FileKind.Special or FileKind.Directory:
                return (image, status, Failed(path, ProbeErrorCode.NotRegular, link.Overlay));
        }

        if (HostDrivers.Refusal(image.Driver, status.Kind) is { } refusal)
        {
            return (image, status, new ProbeError(ProbeErrorCode.NotRegular, refusal, path));
        }

        return _visited.Add((status.Identity, image.Location.Slice))
            ? (image with { Kind = status.Kind == FileKind.BlockDevice ? ImageKind.Block : image.Kind }, status, null)
            : (image, status, new ProbeError(ProbeErrorCode.TooDeepOrLoop, $"the chain comes back to '{path}'", path));
    }

    /// <summary>Looks for what holds an image's data. A sparse extent of a VMDK is opened for its header, because QEMU follows what it names.</summary>
    public ProbeError? LookFor(BackingLocation location, BackingString named, StorageImage image, bool isSparseExtent)
    {
        if (AskFor(location, named.HostFiles, OpenPurpose.DataFile, image) is { } refusal)
        {
            return refusal;
        }

        if (HostPaths.Of(location) is not { } path)
        {
            return null;
        }

        OpenRequest request = Request(path, HostResource.File, OpenPurpose.DataFile, image);
        (FileStatus status, ProbeError? error) = Find(request, image, allowDirectory: false, HostDrivers.Of(named, format: null));
        return true switch
        {
            _ when error is not null => error,
            _ when _visited.Any(visited => visited.Item1 == status.Identity) =>
                new ProbeError(ProbeErrorCode.TooDeepOrLoop, $"'{image.Location}' names an image of the chain for its data: '{path}'", path),
            _ => isSparseExtent ? CheckExtent(request, status, image) : null,
        };
    }

    private ProbeError? CheckExtent(OpenRequest request, FileStatus status, StorageImage image)
    {
        (ImageInfo? info, ProbeError? error) = Open(request, status, image, static file => HeaderReaders.ReadSparseExtent(new ImageBytes(file)));
        error ??= info!.Error ?? (info.Backing is null ? null : ProbeError.BadHeader("descriptor", "names a parent, which an extent has not"));
        return error is null ? null : error with { Image = request.Path };
    }

    /// <summary>Looks for a file or block device, or a directory if that is allowed.</summary>
    public ProbeError? LookFor(string path, OpenPurpose purpose, StorageImage? namedBy, bool allowDirectory) =>
        Find(Request(path, HostResource.File, purpose, namedBy), namedBy, allowDirectory, driver: null).Error;

    private (FileStatus Status, ProbeError? Error) Find(OpenRequest request, StorageImage? namedBy, bool allowDirectory, HostDriver? driver)
    {
        if (!gate.Allows(request))
        {
            return (default, NotAllowed(request, namedBy));
        }

        FileStatus status = StatusOf(request);
        ProbeError? error = status switch
        {
            { Failure: ProbeErrorCode failure } => Failed(request.Path, failure, namedBy),
            { Kind: FileKind.Special } => Failed(request.Path, ProbeErrorCode.NotRegular, namedBy),
            { Kind: FileKind.Directory } when !allowDirectory => Failed(request.Path, ProbeErrorCode.NotRegular, namedBy),
            { Kind: var kind } => HostDrivers.Refusal(driver, kind) is { } refusal ? new ProbeError(ProbeErrorCode.NotRegular, refusal, request.Path) : null,
        };
        return (status, error);
    }

    /// <summary>
    /// Asks the gate for all that is named besides a file or device: directories, sockets, controllers, servers, configurations, and the files of options.
    /// </summary>
    public ProbeError? AskFor(BackingLocation location, IEnumerable<string> hostFiles, OpenPurpose purpose, StorageImage? namedBy)
    {
        IEnumerable<(string, HostResource)> named = HostPaths.Of(location) is null ? HostPaths.ResourcesOf(location) : [];
        foreach ((string path, HostResource resource) in named.Concat(hostFiles.Select(static path => (HostPaths.MakeAbsolute(path), HostResource.File))))
        {
            OpenRequest request = Request(path, resource, purpose, namedBy);
            if (!gate.Allows(request))
            {
                return NotAllowed(request, namedBy);
            }
        }

        return null;
    }

    private (StorageImage Image, ProbeError? Error) Read(StorageImage image, ChainLink link, OpenRequest request, FileStatus examined)
    {
        (ImageInfo? info, ProbeError? error) = Open(request, examined, link.Overlay, file =>
        {
            ImageBytes bytes = new(image.Location.Slice is { } slice ? new SlicedBytes(file, slice) : file);
            ImageInfo info = link.Format.Format is ImageFormat format ? HeaderReaders.Read(bytes, format) : HeaderReaders.DetectAtFront(bytes);
            return HeaderReaders.ReadLists(bytes, info) with { Kind = image.Kind, AllocatedSize = file.Status.Allocated };
        });
        return info is null ? (image, error) : (image with { Info = info, Format = info.Format }, info.Error is null ? null : info.Error with { Image = request.Path });
    }

    /// <summary>Opens what was examined and allowed, if it is still that, and reads it.</summary>
    private (ImageInfo? Info, ProbeError? Error) Open(OpenRequest request, FileStatus examined, StorageImage? namedBy, Func<HostFile, ImageInfo> read)
    {
        string path = request.Path;
        using HostFile file = files.Open(request.SeenPath, followLinks: !request.IsResolved);
        if (file.Status.Failure is ProbeErrorCode failure)
        {
            return (null, Failed(path, failure, namedBy));
        }

        if (file.Status.Identity != examined.Identity)
        {
            return (null, new ProbeError(ProbeErrorCode.Io, "another file took its place while it was opened", path));
        }

        if (!IsStillAllowed(request, file))
        {
            return (null, NotAllowed(request, namedBy));
        }

        try
        {
            return (read(file), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Failed(path, ProbeErrorCode.Io, namedBy));
        }
    }

    /// <summary>
    /// Asks the gate again if the open file is not where the gate was told, or if the gate looked at what was there: a link, a folder or the file may
    /// have been replaced since. Where the system does not say where an open file is, the path is resolved once more.
    /// </summary>
    private bool IsStillAllowed(OpenRequest request, HostFile file)
    {
        if (gate is OpenGate { AllowsAnything: true })
        {
            return true;
        }

        string actual = file.FindPath() ?? files.Resolve(request.Path) ?? request.Path;
        return (actual == request.SeenPath && !request.IsExamined) || gate.Allows(request.At(actual, file.Status.Kind));
    }

    /// <summary>The file at a path. A file that the gate did not find is missing, even if it has appeared since.</summary>
    private FileStatus StatusOf(OpenRequest request)
    {
        FileStatus status = files.Examine(request.SeenPath);
        return request.LeadsNowhere && status.Failure is null ? FileStatus.Failed(ProbeErrorCode.Missing) : status;
    }

    private static OpenPurpose PurposeOf(ChainLink link) => link.Image.Index is null ? OpenPurpose.TopImage : OpenPurpose.BackingImage;

    private OpenRequest Request(string path, HostResource resource, OpenPurpose purpose, StorageImage? namedBy) =>
        new(files, path, purpose, namedBy is null ? null : HostPaths.Of(namedBy.Location), resource);

    private static ProbeError NotAllowed(OpenRequest request, StorageImage? namedBy)
    {
        string reason = request.Resource == HostResource.Server ? "servers are not allowed" : "it is outside of what may be opened";
        return new ProbeError(ProbeErrorCode.NotAllowed, namedBy is null ? reason : $"'{namedBy.Location}' names it, but {reason}", request.Path);
    }

    private static ProbeError Failed(string path, ProbeErrorCode code, StorageImage? namedBy) => new(
        code,
        namedBy is null ? code.Reason() : $"cannot access it, which '{namedBy.Location}' names: {code.Reason()}",
        path);
}

using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>Follows a chain from one image downwards. One walk is good for one chain.</summary>
internal sealed class ChainWalk(HostFiles files, ProbeOptions options, CancellationToken cancellation)
{
    private readonly List<StorageImage> _images = [];
    private readonly ImageOpening _opening = new(files, options.Gate);
    private ProbeError? _error;
    private bool _isTerminated;

    /// <summary>Walks from an image on.</summary>
    public StorageChain Run(ChainLink first)
    {
        for (ChainLink? link = first; link is not null; link = Follow(link))
        {
            cancellation.ThrowIfCancellationRequested();
            if (link.Image.Index >= options.Limits.Images)
            {
                _error = new ProbeError(
                    ProbeErrorCode.TooDeepOrLoop,
                    $"the chain has more than {options.Limits.Images} images; the next one is '{link.Image.Location}'",
                    (link.Overlay ?? link.Image).Location.ToString());
                break;
            }
        }

        return new StorageChain(_images, _isTerminated, _error, options.LibvirtLevel);
    }

    /// <summary>Looks at an image and gives the one below it, if the chain goes on.</summary>
    private ChainLink? Follow(ChainLink link)
    {
        OpenPurpose purpose = link.Image.Index is null ? OpenPurpose.TopImage : OpenPurpose.BackingImage;
        _error = _opening.AskFor(link.Image.Location, link.Image.HostFiles, purpose, link.Overlay);
        if (_error is not null)
        {
            return EndRefused(link.Image);
        }

        if (HostPaths.Of(link.Image.Location) is not { } path)
        {
            return EndUnread(link, link.Image);
        }

        if (link.IsKnownEnd)
        {
            return EndKnown(link, path);
        }

        (StorageImage image, ProbeError? error) = NameError(link) is { } nameError ? (link.Image, nameError) : _opening.Look(link, path);
        if (error?.Code == ProbeErrorCode.TooDeepOrLoop)
        {
            // The image is in the chain already.
            _error = error;
            return null;
        }

        if (error is null && image.Kind == ImageKind.Directory)
        {
            return EndUnread(link, image);
        }

        error ??= RefuseNameOfDmg(link, ref image) ?? RefuseDetectedOverlay(link, image) ?? AddDataFiles(ref image);
        Add(image with { IsSound = error is null });
        NoteDetected(link, image);
        _error = error;
        return error is null ? Next(_images[^1], NamesKnownEnd(link, image)) : null;
    }

    /// <summary>The end of a chain at an image that is known to be raw without being opened.</summary>
    private ChainLink? EndKnown(ChainLink link, string path)
    {
        (StorageImage image, _error) = NameError(link) is { } nameError ? (link.Image, nameError) : _opening.LookWithoutOpening(link, path);
        Add(image with { IsSound = _error is null });
        _isTerminated = _error is null;
        return null;
    }

    /// <summary>The end of a chain at what may not even be looked at.</summary>
    private ChainLink? EndRefused(StorageImage image)
    {
        Add(image);
        return null;
    }

    /// <summary>The end of a chain at what cannot be read: nothing is known of what is below.</summary>
    private ChainLink? EndUnread(ChainLink link, StorageImage image)
    {
        Add(image with { IsSound = image.Format is not null });
        if (image.Format is null && link.Overlay is { } overlay)
        {
            _error = new ProbeError(
                ProbeErrorCode.BackingFormatUnspecified,
                $"the format of its backing image '{image.Location}' is not recorded, and that cannot be read{RebaseCommand.Advice(overlay, null)}",
                overlay.Location.ToString());
        }

        return null;
    }

    /// <summary>A name that XML cannot have would get into a document as the name of another file.</summary>
    private static ProbeError? NameError(ChainLink link) => HostPaths.Of(link.Image.Location) is { } path && !XmlNames.IsText(path)
        ? new ProbeError(ProbeErrorCode.NameNotXml, "the name of the image has characters that XML does not have", path)
        : null;

    /// <summary>
    /// QEMU takes what has no magic that it knows for dmg if it is called so (<c>block/dmg.c</c>, <c>dmg_probe</c>), libvirt for raw: the format is not known.
    /// </summary>
    private static ProbeError? RefuseNameOfDmg(ChainLink link, ref StorageImage image)
    {
        bool hasNoMagic = image.Format is ImageFormat.Raw or ImageFormat.Iso or ImageFormat.Cow || image.Info?.Encryption is ImageEncryption.Luks2;
        if (link is not { Format.Source: FormatSource.Detected, Overlay: { } overlay } || !hasNoMagic || HostPaths.Of(image.Location)?.EndsWith(".dmg", StringComparison.Ordinal) is not true)
        {
            return null;
        }

        image = image with { Format = null, Info = null };
        return new ProbeError(
            ProbeErrorCode.BackingFormatUnspecified,
            $"the format of its backing image '{image.Location}' is not recorded, and QEMU takes it for dmg by its name{RebaseCommand.Advice(overlay, null)}",
            overlay.Location.ToString());
    }

    /// <summary>Stops at an image that was recognised only by its content, because a guest may have written it.</summary>
    private ProbeError? RefuseDetectedOverlay(ChainLink link, StorageImage image)
    {
        string? named = image.Info switch
        {
            { Backing: not null } => "a backing image",
            { DataFile: not null } => "a data file",
            { Extents.Count: > 0 } => "extents",
            _ => null,
        };
        if (link.Format.Source != FormatSource.Detected || named is null || link.Overlay is not { } overlay || NamesKnownEnd(link, image))
        {
            return null;
        }

        return new ProbeError(
            ProbeErrorCode.BackingFormatUnspecified,
            $"the format of its backing image '{image.Location}' is not recorded, and by its content that has {named} of its own{RebaseCommand.Advice(overlay, image.Format)}",
            overlay.Location.ToString());
    }

    /// <summary>
    /// Whether a chain is known to its end without following what was detected. A qed image says of its backing image that it is raw, or that its format
    /// is to be detected, and libvirt and QEMU follow it. What the detected image records as raw ends the chain, and need not be opened for that.
    /// </summary>
    private bool NamesKnownEnd(ChainLink link, StorageImage image) =>
        link is { Overlay.Format: ImageFormat.Qed, Format.Source: FormatSource.Detected }
        && image.Info is { Backing: not null, DataFile: null, Extents.Count: 0 } info
        && BackingFormat.Of(info, options.IsProtocolFormatUnstated) is { Format: ImageFormat.Raw };

    private void NoteDetected(ChainLink link, StorageImage image)
    {
        if (link.Format.Source == FormatSource.Detected && image.Info is not null && _images.Count > 1)
        {
            _images[^2] = _images[^2] with { RebaseCommand = RebaseCommand.Of(_images[^2], image.Format) };
        }
    }

    private ProbeError? AddDataFiles(ref StorageImage image)
    {
        if (image.Info is not { } info)
        {
            return null;
        }

        DataFileReading reading = new(_opening, options.Limits);
        (IReadOnlyList<StorageDataFile> found, ProbeError? error) = reading.Read(image, info);
        image = image with { DataFiles = found };
        return error;
    }

    /// <summary>The image below; null if there is none, or what is said of it cannot be.</summary>
    private ChainLink? Next(StorageImage overlay, bool isKnownEnd)
    {
        if (overlay.Info!.Backing is not { } name)
        {
            _isTerminated = !_images.Exists(static image => image.DataFiles.Any(static file => file.HasTwoMeanings));
            return null;
        }

        if (!BackingString.TryParse(name, out BackingString? backing, out BackingStringError? error))
        {
            _error = new ProbeError(BackingStringErrors.CodeOf(error.Fault), $"its backing string '{BackingString.Redact(name)}': {error.Message}", overlay.Location.ToString());
            return null;
        }

        if (BackingFormat.Of(overlay.Info, options.IsProtocolFormatUnstated) is not { } format)
        {
            _error = new ProbeError(ProbeErrorCode.BackingFormatInvalid, $"the backing format '{overlay.Info.BackingFormat}' is none that QEMU has a driver for; case counts", overlay.Location.ToString());
            return null;
        }

        if (BackingFormat.Conflict(backing, overlay.Info) is { } conflict)
        {
            _error = new ProbeError(ProbeErrorCode.BackingFormatInvalid, $"its backing string '{BackingString.Redact(name)}': {conflict}", overlay.Location.ToString());
            return null;
        }

        BackingLocation location = backing.Location.ResolveAgainst(overlay.Location);
        if (BackingFormat.IsOtherProtocol(overlay.Info.BackingFormat, location))
        {
            _error = new ProbeError(
                ProbeErrorCode.BackingFormatInvalid,
                $"the backing format '{overlay.Info.BackingFormat}' is the name of a protocol, by which QEMU does not open '{location}'",
                overlay.Location.ToString());
            return null;
        }

        StorageImage image = new()
        {
            Index = (overlay.Index ?? 0) + 1,
            Location = location.MakeAbsolute(),
            Kind = HostPaths.KindOf(location),
            IsFromWorkingDirectory = location is FileLocation { IsRelativeToWorkingDirectory: true },
            Name = BackingString.Redact(name),
            Format = format.Format,
            FormatSource = format.Source,
            CredentialsDropped = backing.CredentialsDropped,
            IgnoredOptions = backing.Ignored,
            HostFiles = backing.HostFiles,
            Driver = HostDrivers.Of(backing, overlay.Info.BackingFormat),
        };
        return new ChainLink(image, format, overlay, isKnownEnd);
    }

    private void Add(StorageImage image)
    {
        _images.Add(image);
        options.Progress?.Report(new ProbeProgress(_images.Count, image.Location.ToString()));
    }
}

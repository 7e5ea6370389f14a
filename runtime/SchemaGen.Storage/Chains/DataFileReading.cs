using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>Looks for the files that hold an image's data. What is in them is the guest's and is not read, except the header of a sparse extent.</summary>
internal sealed class DataFileReading(ImageOpening opening, ProbeLimits limits)
{
    /// <summary>Finds the files that an image names.</summary>
    public (IReadOnlyList<StorageDataFile> Found, ProbeError? Error) Read(StorageImage image, ImageInfo info)
    {
        List<StorageDataFile> found = [];
        foreach (string name in info.DataFile is null ? info.Extents : [info.DataFile])
        {
            if (found.Count == limits.DataFiles)
            {
                return (found, new ProbeError(ProbeErrorCode.BadHeader, $"it names more than {limits.DataFiles} data files", image.Location.ToString()));
            }

            bool isExtent = info.DataFile is null;
            if (Read(name, image, isExtent, isExtent && info.SparseExtents.Contains(name), found) is { } error)
            {
                return (found, error);
            }
        }

        return (found, null);
    }

    private ProbeError? Read(string name, StorageImage image, bool isExtent, bool isSparse, List<StorageDataFile> found)
    {
        if (!BackingString.TryParse(name, out BackingString? parsed, out BackingStringError? error))
        {
            return new ProbeError(
                BackingStringErrors.CodeOf(error.Fault),
                $"the name '{BackingString.Redact(name)}' of its data file: {error.Message}",
                image.Location.ToString());
        }

        if (isExtent && !BackingString.IsPath(name))
        {
            // QEMU puts the image's directory in front, unless the image was opened in the working directory.
            return new ProbeError(ProbeErrorCode.Ambiguous, $"the name '{BackingString.Redact(name)}' of an extent may be a protocol's for QEMU", image.Location.ToString());
        }

        BackingLocation location = parsed.Location.ResolveAgainst(image.Location).MakeAbsolute();
        found.Add(new StorageDataFile(BackingString.Redact(name), location) { HasTwoMeanings = !isExtent && IsRelativeElsewhere(parsed.Location, location) });
        return opening.LookFor(location, parsed, image, isSparse);
    }

    /// <summary>A relative data file counts from its working directory for QEMU, from the directory of the image for libvirt.</summary>
    private static bool IsRelativeElsewhere(BackingLocation named, BackingLocation location) =>
        named is FileLocation { IsRelative: true } file
        && (file.IsRelativeToWorkingDirectory
            || HostPaths.Of(location) is not { } path
            || HostFiles.Instance.Resolve(Path.Join(Environment.CurrentDirectory, file.Path)) is not { } fromHere
            || HostFiles.Instance.Resolve(path) != fromHere);
}

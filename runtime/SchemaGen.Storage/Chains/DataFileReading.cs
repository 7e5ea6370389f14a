namespace SchemaGen.Storage.Chains;

/// <summary>Looks for the files that hold an image's data. They are never opened: what is in them is the guest's.</summary>
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

            if (Read(name, image, found) is { } error)
            {
                return (found, error);
            }
        }

        return (found, null);
    }

    private ProbeError? Read(string name, StorageImage image, List<StorageDataFile> found)
    {
        if (!BackingString.TryParse(name, out BackingString? parsed, out BackingStringError? error))
        {
            return new ProbeError(
                BackingStringErrors.CodeOf(error.Fault),
                $"the name '{BackingString.Redact(name)}' of its data file: {error.Message}",
                image.Location.ToString());
        }

        BackingLocation location = parsed.Location.ResolveAgainst(image.Location).MakeAbsolute();
        found.Add(new StorageDataFile(BackingString.Redact(name), location));
        return HostPaths.Of(location) is { } path ? opening.LookFor(path, image) : null;
    }
}

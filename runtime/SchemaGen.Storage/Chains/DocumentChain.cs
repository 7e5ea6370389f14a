using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>The images of a disk that a document lists, from the top down.</summary>
/// <param name="Images">The images; none if the disk has no medium.</param>
/// <param name="IsTerminated">Whether the document says that there is nothing below the last one.</param>
internal sealed record DocumentChain(IReadOnlyList<DocumentImage> Images, bool IsTerminated)
{
    /// <summary>The first listed image that does not exist, or may not be looked for.</summary>
    public ProbeError? FindMissing(HostFiles files, IOpenGate gate)
    {
        foreach (DocumentImage image in Images)
        {
            if (image.Location?.MakeAbsolute() is not { } location || HostPaths.Of(location) is not { } path)
            {
                continue;
            }

            OpenPurpose purpose = ReferenceEquals(image, Images[0]) ? OpenPurpose.TopImage : OpenPurpose.BackingImage;
            if (!gate.Allows(new OpenRequest(files, path, purpose, null)))
            {
                return new ProbeError(ProbeErrorCode.NotAllowed, "it is outside of what may be opened", path);
            }

            if (files.Examine(path).Failure is { } failure)
            {
                return new ProbeError(failure, failure.Reason(), path);
            }
        }

        return null;
    }
}

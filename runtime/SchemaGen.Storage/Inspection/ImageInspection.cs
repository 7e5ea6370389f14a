namespace SchemaGen.Storage;

/// <summary>The result of an inspection.</summary>
/// <param name="Verdict">What to make of it; null if it could not be read.</param>
/// <param name="Image">What it says about itself, read as the expected format.</param>
/// <param name="Checks">The checks, always the same ones in the same order; after them, those of a file's name or of a stream.</param>
public sealed record ImageInspection(InspectionVerdict? Verdict, ImageInfo Image, IReadOnlyList<InspectionCheck> Checks)
{
    /// <summary>
    /// The format by the content, whatever is expected; of an image that has the magic of several, the one that QEMU takes. Null if it could not be read.
    /// </summary>
    public ImageFormat? Detected { get; init; }

    /// <summary>The verdict that checks lead to: that it is something else counts most, then that it is unsafe.</summary>
    internal static ImageInspection Of(ImageInfo image, IReadOnlyList<InspectionCheck> checks)
    {
        InspectionVerdict verdict = InspectionVerdict.Safe;
        foreach (InspectionCheck check in checks)
        {
            if (check.Result == InspectionResult.Failed && Weight(check.Verdict) > Weight(verdict))
            {
                verdict = check.Verdict;
            }
        }

        return new ImageInspection(verdict, image, checks);
    }

    private static int Weight(InspectionVerdict verdict) => verdict switch
    {
        InspectionVerdict.Mismatch => 3,
        InspectionVerdict.Unsafe => 2,
        InspectionVerdict.Damaged => 1,
        _ => 0,
    };
}

using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>
/// Inspects bytes that come one after the other. The front and the end are kept, and what the checks ask for in between: they are run as soon as the
/// front is there, and again with every part that they had to wait for. The last run, when all bytes have come, counts.
/// </summary>
internal sealed class ForwardInspection(InspectionOptions options)
{
    // Tables are anywhere in the file, and would have to be kept.
    private readonly InspectionOptions _options = options with { ChecksTables = false };
    private readonly ForwardBytes _bytes = new();

    /// <summary>Takes the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> chunk)
    {
        for (bool isNews = _bytes.Add(chunk); isNews; isNews = _bytes.TryKeepWanted(chunk))
        {
            Run();
        }
    }

    /// <summary>The result, after the last byte.</summary>
    public ImageInspection Finish()
    {
        _bytes.Finish();
        ImageInspection inspection = Run();
        return _bytes.LacksWanted
            ? ImageInspection.Of(inspection.Image, [.. inspection.Checks, InspectionCheck.Damaged("stream", "a part of the header comes too late, or is too long, to be read from a stream")]) with { Detected = inspection.Detected }
            : inspection;
    }

    private ImageInspection Run()
    {
        _bytes.ForgetWanted();
        return ImageChecks.Run(new ImageBytes(_bytes), _options);
    }
}

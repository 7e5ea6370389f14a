namespace SchemaGen.Storage;

/// <summary>A check of an image.</summary>
/// <param name="Name">Its name, which stays the same: <c>backing-file</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">What it found, for people: a clause without a full stop and without credentials. Null if it found nothing.</param>
public sealed record InspectionCheck(string Name, InspectionResult Result, string? Message)
{
    /// <summary>The verdict if the check failed.</summary>
    internal InspectionVerdict Verdict { get; private init; }

    internal static InspectionCheck Passed(string name) => new(name, InspectionResult.Passed, null);

    internal static InspectionCheck Skipped(string name) => new(name, InspectionResult.Skipped, null);

    internal static InspectionCheck Noted(string name, string message) => new(name, InspectionResult.Noted, message);

    internal static InspectionCheck Unsafe(string name, string message) => Failed(name, message, InspectionVerdict.Unsafe);

    internal static InspectionCheck Damaged(string name, string message) => Failed(name, message, InspectionVerdict.Damaged);

    internal static InspectionCheck Mismatch(string name, string message) => Failed(name, message, InspectionVerdict.Mismatch);

    private static InspectionCheck Failed(string name, string message, InspectionVerdict verdict) =>
        new(name, InspectionResult.Failed, message) { Verdict = verdict };
}

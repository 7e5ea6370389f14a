namespace SchemaGen.Storage;

/// <summary>The result of a check.</summary>
public enum InspectionResult
{
    /// <summary>It found nothing.</summary>
    Passed,

    /// <summary>It found something that is worth knowing and does no harm.</summary>
    Noted,

    /// <summary>It found what decides the verdict.</summary>
    Failed,

    /// <summary>It does not apply to the format, or the header is too damaged for it.</summary>
    Skipped,
}

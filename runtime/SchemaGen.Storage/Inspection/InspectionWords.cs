namespace SchemaGen.Storage;

/// <summary>The words for verdicts and results, which programs may rely on.</summary>
public static class InspectionWords
{
    // In the order of the enums.
    private static readonly string[] Verdicts = ["safe", "unsafe", "damaged", "mismatch"];
    private static readonly string[] Results = ["passed", "noted", "failed", "skipped"];

    /// <summary>The word of a verdict, such as <c>unsafe</c>.</summary>
    public static string Word(this InspectionVerdict verdict) => Verdicts[(int)verdict];

    /// <summary>The word of a result, such as <c>passed</c>.</summary>
    public static string Word(this InspectionResult result) => Results[(int)result];
}

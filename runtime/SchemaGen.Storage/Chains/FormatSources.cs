namespace SchemaGen.Storage;

/// <summary>The words for how formats are known.</summary>
public static class FormatSources
{
    // In the order of the enum.
    private static readonly string[] Words = ["stated", "recorded", "detected", "assumed", "protocol"];

    /// <summary>The word, such as <c>recorded</c>.</summary>
    public static string Word(this FormatSource source) => Words[(int)source];
}

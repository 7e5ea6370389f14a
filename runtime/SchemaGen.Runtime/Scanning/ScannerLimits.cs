namespace SchemaGen.Runtime.Scanning;

/// <summary>Bounds of what the scanner holds.</summary>
internal static class ScannerLimits
{
    /// <summary>The most bytes of one token that the window over a source holds; of text, what stands between two tags.</summary>
    public const int MaxTokenBytes = 1 << 30;
}

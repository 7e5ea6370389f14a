namespace SchemaGen.Runtime.Adaptation;

/// <summary>The limits of an adaptation. Beyond them the document is rejected (RNG003), or children keep their order.</summary>
internal static class AdaptationLimits
{
    /// <summary>Elements and texts of a document.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Pairs of an element and a pattern that it can be adapted to.</summary>
    public const int Pairs = 10_000_000;

    /// <summary>Steps of all searches in a document.</summary>
    public const int Steps = 4_000_000;

    /// <summary>Steps in search of another order for the children of one element, under one pattern; beyond it they stay in their order.</summary>
    public const int OrderSteps = 50_000;
}

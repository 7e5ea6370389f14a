namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>The limits on the growth of a document through the declarations of a DOCTYPE.</summary>
/// <param name="MaxExpandedBytes">The number of bytes that references to entities may copy; text of nested entities counts at each level.</param>
/// <param name="MaxEntityDepth">The number of entities that may be open at once.</param>
/// <param name="MaxDefaultsGrowth">
/// Attribute defaults may add this many times the length of the document, and <paramref name="MaxExpandedBytes"/> more.
/// </param>
internal sealed record DoctypeLimits(int MaxExpandedBytes = 1_000_000, int MaxEntityDepth = 100, int MaxDefaultsGrowth = 10)
{
    /// <summary>The limits that apply where nothing else is asked for.</summary>
    public static DoctypeLimits Default { get; } = new();
}

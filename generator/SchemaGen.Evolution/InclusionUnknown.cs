namespace SchemaGen.Evolution;

/// <summary>A place where neither inclusion nor a break could be shown.</summary>
/// <param name="Place">The element whose content could not be decided.</param>
/// <param name="Reason">Why, as a clause without a full stop.</param>
public sealed record InclusionUnknown(InclusionPlace Place, string Reason);

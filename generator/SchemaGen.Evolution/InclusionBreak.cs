namespace SchemaGen.Evolution;

/// <summary>A difference that makes the right schema refuse documents of the left one.</summary>
/// <param name="Kind">What the right schema does not accept.</param>
/// <param name="Place">The element whose content differs.</param>
/// <param name="Name">The attribute or child that it is about, as <see cref="InclusionPlace.Name"/> writes names; null for text and values of elements.</param>
/// <param name="Value">For values: one that the left schema allows and the right one does not; else null.</param>
/// <param name="Witness">A document that shows the difference, accepted by the left schema and refused by the right one.</param>
public sealed record InclusionBreak(BreakKind Kind, InclusionPlace Place, string? Name, string? Value, Witness Witness);

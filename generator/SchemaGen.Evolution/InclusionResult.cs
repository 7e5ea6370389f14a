using System.Collections.Immutable;

namespace SchemaGen.Evolution;

/// <summary>The result of <see cref="GrammarInclusion"/>.</summary>
/// <param name="Verdict">The answer for the schemas as a whole. One break is enough for <see cref="InclusionVerdict.Broken"/>, also beside unknowns.</param>
/// <param name="Breaks">
/// The breaks, one for each place where the schemas differ, in the order in which they were found: those near the root first. Each has a
/// document of its own.
/// </param>
/// <param name="Unknowns">Where the limits ended the work; without any, the breaks are all there are, up to <see cref="InclusionOptions.MaxBreaks"/>.</param>
public sealed record InclusionResult(
    InclusionVerdict Verdict,
    ImmutableArray<InclusionBreak> Breaks,
    ImmutableArray<InclusionUnknown> Unknowns)
{
    /// <summary>The smallest of the documents that the left schema accepts and the right one refuses; null if the verdict is not <see cref="InclusionVerdict.Broken"/>.</summary>
    public Witness? Witness => Breaks.IsEmpty ? null : Breaks.OrderBy(static found => found.Witness.Xml.Length).First().Witness;
}

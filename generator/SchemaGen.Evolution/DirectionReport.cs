using System.Collections.Immutable;

namespace SchemaGen.Evolution;

/// <summary>The answer for one direction.</summary>
/// <param name="Verdict">Whether all documents of one version are documents of the other.</param>
/// <param name="Witness">The smallest document that shows a break; null if there is none.</param>
/// <param name="Unknowns">What could not be decided, in words.</param>
/// <param name="IsComplete">Whether all breaks were found, and not just as many as the limit allows.</param>
public sealed record DirectionReport(Compatibility Verdict, Witness? Witness, ImmutableArray<string> Unknowns, bool IsComplete);

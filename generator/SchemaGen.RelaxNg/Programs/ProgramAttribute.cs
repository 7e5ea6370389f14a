using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>An attribute that a content allows.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Value">Its value.</param>
/// <param name="Alternatives">The alternatives that allow it with this value, ascending; none if it does not depend on alternatives.</param>
/// <param name="Factor">The factor that it decides; -1 if none.</param>
/// <param name="RequiredBit">The bit that its presence sets, or -1 if nothing requires it.</param>
public sealed record ProgramAttribute(ProgramName Name, int Value, ImmutableArray<int> Alternatives, int Factor, int RequiredBit);

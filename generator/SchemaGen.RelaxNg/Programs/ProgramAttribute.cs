using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>An attribute that a content allows.</summary>
/// <param name="Name">The names of the attribute.</param>
/// <param name="Value">The index of its value.</param>
/// <param name="Alternatives">The alternatives that allow it with this value, ascending; empty if it does not depend on alternatives.</param>
/// <param name="Factor">The factor that it decides; -1 for none.</param>
/// <param name="RequiredBit">The bit that its presence sets; -1 if nothing requires it.</param>
public sealed record ProgramAttribute(ProgramName Name, int Value, ImmutableArray<int> Alternatives, int Factor, int RequiredBit);

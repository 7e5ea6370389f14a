namespace SchemaGen.RelaxNg.Programs;

/// <summary>An attribute that a content allows.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Value">Its value.</param>
/// <param name="Alternatives">The alternatives that allow it with this value; 0 if it does not depend on alternatives.</param>
/// <param name="Factor">The bits of the factor that it decides; 0 if none.</param>
/// <param name="RequiredBit">The bit that its presence sets, or -1 if nothing requires it.</param>
public sealed record ProgramAttribute(ProgramName Name, int Value, ulong Alternatives, ulong Factor, int RequiredBit);

namespace SchemaGen.Runtime.Programs;

/// <summary>An attribute that a content allows.</summary>
/// <param name="Name">The number of its name, or -1 if it has several.</param>
/// <param name="NameSet">With several names the index of their set; else -1.</param>
/// <param name="Value">The index of its value.</param>
/// <param name="Alternatives">The alternatives that allow it with this value.</param>
/// <param name="Factor">All alternatives of the factor that it decides; 0 if it decides none.</param>
/// <param name="RequiredBit">The bit that its presence sets, or 0.</param>
internal readonly record struct ProgramAttribute(int Name, int NameSet, int Value, ulong Alternatives, ulong Factor, ulong RequiredBit);

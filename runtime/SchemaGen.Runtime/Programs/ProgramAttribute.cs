namespace SchemaGen.Runtime.Programs;

/// <summary>An attribute that a content allows.</summary>
/// <param name="Name">The number of its name, or -1 if it has several.</param>
/// <param name="NameSet">With several names the index of their set; else -1.</param>
/// <param name="Value">The index of its value.</param>
/// <param name="Alternatives">The alternatives that allow it with this value.</param>
/// <param name="Factor">The index of the factor that it decides, or -1.</param>
/// <param name="Required">The bit that its presence sets; no bit if nothing requires it.</param>
internal readonly record struct ProgramAttribute(int Name, int NameSet, int Value, TableRange Alternatives, int Factor, MaskWord Required);

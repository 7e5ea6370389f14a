namespace SchemaGen.Runtime.Programs;

/// <summary>A step of a content automaton over a child that matched a pattern.</summary>
/// <param name="Element">The index of the pattern.</param>
/// <param name="Next">The state after the child.</param>
internal readonly record struct ProgramStep(int Element, int Next);

namespace SchemaGen.RelaxNg.Programs;

/// <summary>A step of a content automaton over one child.</summary>
/// <param name="Element">The pattern that the child matched.</param>
/// <param name="Next">The state after it.</param>
public sealed record ProgramTransition(int Element, int Next);

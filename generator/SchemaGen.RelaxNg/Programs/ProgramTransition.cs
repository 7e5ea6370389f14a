namespace SchemaGen.RelaxNg.Programs;

/// <summary>A transition of a content automaton over one child.</summary>
/// <param name="Element">The index of the element pattern that the child matches.</param>
/// <param name="Next">The index of the state after the child.</param>
public sealed record ProgramTransition(int Element, int Next);

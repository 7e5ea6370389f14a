using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>A state of a content automaton. Its transitions are element patterns, several of which can have the same name.</summary>
/// <param name="IsAccepting">Whether the content can end here.</param>
/// <param name="TextNext">The state after text that is not white space, or -1 if such text is not allowed here.</param>
/// <param name="Transitions">The elements allowed here, in schema order.</param>
public sealed record ProgramState(bool IsAccepting, int TextNext, ImmutableArray<ProgramTransition> Transitions);

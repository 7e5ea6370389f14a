using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>The content between the tags: a value, or children that run through one automaton for each branch of an interleave.</summary>
/// <param name="Needs">The alternatives that must have survived, ascending.</param>
/// <param name="Value">The value, or -1 if the variant is children.</param>
/// <param name="Branches">For children: the start state of each branch. No two branches share a child name.</param>
public sealed record ProgramVariant(ImmutableArray<int> Needs, int Value, ImmutableArray<int> Branches);

namespace SchemaGen.Runtime.Programs;

/// <summary>A step of a content automaton over a child that matched <paramref name="Element"/>.</summary>
internal readonly record struct Transition(ProgramElement Element, ContentState Next);

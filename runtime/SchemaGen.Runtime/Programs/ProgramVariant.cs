namespace SchemaGen.Runtime.Programs;

/// <summary>The content between the tags: a value, or children that run through one automaton for each branch of an interleave.</summary>
/// <param name="Needs">The words of the alternatives of attributes that must have survived.</param>
/// <param name="Value">The index of the value, or -1 if the variant is children.</param>
/// <param name="Starts">The start state of each branch.</param>
internal readonly record struct ProgramVariant(TableRange Needs, int Value, TableRange Starts);

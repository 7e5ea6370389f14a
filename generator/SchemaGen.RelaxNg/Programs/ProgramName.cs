namespace SchemaGen.RelaxNg.Programs;

/// <summary>The names of an element or attribute: one name number or a set of name numbers.</summary>
/// <param name="Number">The name number; -1 for a set.</param>
/// <param name="Set">The index of the set in <see cref="ValidatorProgram.NameSets"/>; -1 for a single name number.</param>
public sealed record ProgramName(int Number, int Set);

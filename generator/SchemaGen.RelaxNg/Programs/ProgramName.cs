namespace SchemaGen.RelaxNg.Programs;

/// <summary>The names of an element or attribute: one name number, or a set of them.</summary>
/// <param name="Number">The name number, or -1 if it is a set.</param>
/// <param name="Set">The index of the set in <see cref="ValidatorProgram.NameSets"/>, or -1 if it is one name.</param>
public sealed record ProgramName(int Number, int Set);

namespace SchemaGen.RelaxNg.Programs;

/// <summary>An element pattern.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Content">Its content.</param>
/// <param name="Binding">What a reader makes of it.</param>
public sealed record ProgramElement(ProgramName Name, int Content, ElementBinding Binding);

namespace SchemaGen.RelaxNg.Programs;

/// <summary>An element pattern.</summary>
/// <param name="Name">The names of the element.</param>
/// <param name="Content">The index of its content.</param>
/// <param name="Binding">Its binding for readers.</param>
public sealed record ProgramElement(ProgramName Name, int Content, ElementBinding Binding);

namespace SchemaGen.Runtime.Programs;

/// <summary>An element pattern of a program.</summary>
/// <param name="Name">The number of its name, or -1 if it has several.</param>
/// <param name="NameSet">With several names the index of their set; else -1.</param>
/// <param name="Binding">What a reader makes of the element.</param>
/// <param name="Content">The index of its content.</param>
internal readonly record struct ProgramElement(int Name, int NameSet, ElementBinding Binding, int Content);

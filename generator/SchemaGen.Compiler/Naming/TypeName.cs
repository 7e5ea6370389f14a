namespace SchemaGen.Compiler.Naming;

/// <summary>The name of a generated type, of a property or of an enum's member.</summary>
/// <param name="SchemaPath">The main file of the schema that has it.</param>
/// <param name="Place">The path of its pattern; of a member, that of its type, <c>#</c>, and its own in there.</param>
/// <param name="Name">The name.</param>
public sealed record TypeName(string SchemaPath, string Place, string Name);

namespace SchemaGen.Compiler.Naming;

/// <summary>The name of a generated type, a property or an enum member.</summary>
/// <param name="SchemaPath">The main file of the schema that declares it.</param>
/// <param name="Place">The path of its pattern; for a member, the path of its type, <c>#</c>, and its path in the type.</param>
/// <param name="Name">The name.</param>
public sealed record TypeName(string SchemaPath, string Place, string Name);

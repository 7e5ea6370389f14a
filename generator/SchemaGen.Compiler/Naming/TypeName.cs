namespace SchemaGen.Compiler.Naming;

/// <summary>A generated type's name.</summary>
/// <param name="SchemaPath">The main file of the schema that has the type.</param>
/// <param name="Place">The path of its pattern.</param>
/// <param name="Name">The name.</param>
public sealed record TypeName(string SchemaPath, string Place, string Name);

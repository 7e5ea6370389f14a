namespace SchemaGen.Compiler;

/// <summary>What a <c>RelaxNgSchema</c> item asks for.</summary>
/// <param name="RootPath">The path of the schema's main file.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Name">The schema's name in PascalCase: <c>Domain</c> gives the class <c>DomainSchema</c>.</param>
/// <param name="IsPublic">Whether the types are public; else internal.</param>
public sealed record CodeGenerationRequest(string RootPath, string Namespace, string Name, bool IsPublic = true);

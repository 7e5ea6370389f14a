using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler;

/// <summary>What a <c>RelaxNgSchema</c> item asks for.</summary>
/// <param name="RootPath">The path of the schema's main file.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Name">The schema's name in PascalCase: <c>Domain</c> gives the class <c>DomainSchema</c>.</param>
/// <param name="IsPublic">Whether the types are public; else internal.</param>
/// <param name="Names">The file beside the schema that states names; null if there is none.</param>
public sealed record CodeGenerationRequest(string RootPath, string Namespace, string Name, bool IsPublic = true, NamesFile? Names = null)
{
    /// <summary>The namespaces that the project uses globally, divided by semicolons: types do not have the names of those there.</summary>
    public string GlobalUsings { get; init; } = "";

    /// <summary>The default name of a schema: the file's name in PascalCase. <c>storage-pool.rng</c> gives <c>StoragePool</c>.</summary>
    public static string NameOf(string path)
    {
        string file = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = file.LastIndexOf('.');
        return CSharpNames.FileName(dot > 0 ? file[..dot] : file);
    }
}

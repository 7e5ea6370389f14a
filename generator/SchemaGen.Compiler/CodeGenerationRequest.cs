using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler;

/// <summary>The settings of a <c>RelaxNgSchema</c> item.</summary>
/// <param name="RootPath">The path of the schema's main file.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Name">The schema's name in PascalCase: <c>Domain</c> produces the class <c>DomainSchema</c>.</param>
/// <param name="IsPublic">Whether the types are public rather than internal.</param>
/// <param name="Names">The names file next to the schema; null if there is none.</param>
public sealed record CodeGenerationRequest(string RootPath, string Namespace, string Name, bool IsPublic = true, NamesFile? Names = null)
{
    /// <summary>The project's global usings, separated by semicolons. Generated types avoid the names of the types in these namespaces.</summary>
    public string GlobalUsings { get; init; } = "";

    /// <summary>Returns the default name of a schema: the file name in PascalCase. <c>storage-pool.rng</c> becomes <c>StoragePool</c>.</summary>
    public static string NameOf(string path)
    {
        string file = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = file.LastIndexOf('.');
        return CSharpNames.FileName(dot > 0 ? file[..dot] : file);
    }
}

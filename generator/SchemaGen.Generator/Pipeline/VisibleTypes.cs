using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Finds the schemas whose types the project sees in an assembly that it references. A second set of the same names would make each use of
/// a type ambiguous (CS0436), in generated code and in the user's.
/// </summary>
internal static class VisibleTypes
{
    /// <summary>For each schema that has its class in a referenced assembly: the path of the schema, and the name of the assembly.</summary>
    public static EquatableArray<VisibleSchema> Find(Compilation compilation, EquatableArray<SchemaGroup> groups) =>
    [
        .. from request in groups.SelectMany(static schemas => schemas.Requests)
           let assembly = AssemblyOf(compilation, $"{request.Namespace}.{request.Name}Schema")
           where assembly is not null
           select new VisibleSchema(request.RootPath, assembly),
    ];

    private static string? AssemblyOf(Compilation compilation, string type) => compilation.GetTypesByMetadataName(type)
        .Where(found => !SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, compilation.Assembly))
        .FirstOrDefault(found => compilation.IsSymbolAccessibleWithin(found, compilation.Assembly))?.ContainingAssembly.Name;
}

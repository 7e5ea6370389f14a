using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Finds the schemas whose types are visible in a referenced assembly. Generating the same types again would make each use of
/// a type ambiguous (CS0436), in generated code and in the user's.
/// </summary>
internal static class VisibleTypes
{
    /// <summary>Returns each schema whose class is in a referenced assembly, with the name of the assembly.</summary>
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

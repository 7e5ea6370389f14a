using System.Collections.Immutable;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler;

/// <summary>The whole way from schema files to C# files. Pure: it opens nothing.</summary>
public static class CodeGenerator
{
    /// <summary>Generates the files of the schemas that share a namespace.</summary>
    /// <param name="requests">The schemas; all have the same namespace.</param>
    /// <param name="resolve">Gives the parsed file of a path, or null if there is none.</param>
    /// <param name="limits">The limits to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static CodeGenerationResult Generate(
        ImmutableArray<CodeGenerationRequest> requests,
        Func<string, SchemaDocument?> resolve,
        SchemaLimits limits,
        CancellationToken cancellationToken = default)
    {
        ImmutableArray<SchemaDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<SchemaDiagnostic>();
        foreach (CodeGenerationRequest request in requests)
        {
            diagnostics.AddRange(SchemaCompiler.Compile(request.RootPath, resolve, limits, cancellationToken).Diagnostics);
        }

        return new CodeGenerationResult([], diagnostics.ToImmutable());
    }
}

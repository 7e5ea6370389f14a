using System.Collections.Immutable;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler;

/// <summary>The result of <see cref="CodeGenerator"/>: the generated files and the diagnostics.</summary>
/// <param name="Files">The files in the order of their hint names; empty if a schema has errors.</param>
/// <param name="Diagnostics">All diagnostics.</param>
public sealed record CodeGenerationResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>The names of the types and their members, each with its place in the schema. A <see cref="NamesFile"/> can keep them.</summary>
    public ImmutableArray<TypeName> Names { get; init; } = [];
}

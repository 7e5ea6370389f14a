using System.Collections.Immutable;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler;

/// <summary>What <see cref="CodeGenerator"/> gives: files, and what is to be said about the schemas.</summary>
/// <param name="Files">The files in the order of their hint names; empty if a schema has errors.</param>
/// <param name="Diagnostics">All diagnostics.</param>
public sealed record CodeGenerationResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>The names of the types and their members, each with the place in its schema: what <see cref="NamesFile"/> can keep.</summary>
    public ImmutableArray<TypeName> Names { get; init; } = [];
}

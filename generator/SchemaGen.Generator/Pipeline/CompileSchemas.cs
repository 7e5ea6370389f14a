using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.RelaxNg;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The signature of <see cref="CodeGenerator.Generate"/>. Tests replace it with a failing one.</summary>
internal delegate CodeGenerationResult CompileSchemas(
    ImmutableArray<CodeGenerationRequest> requests,
    Func<string, SchemaDocument?> resolve,
    SchemaLimits limits,
    CancellationToken cancellationToken);

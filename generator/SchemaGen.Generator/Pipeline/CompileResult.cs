using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The result of compiling a <see cref="SchemaGroup"/>.</summary>
/// <param name="Files">The C# files; their hint names are unique in the consumer's compilation.</param>
/// <param name="Diagnostics">The diagnostics about the schemas.</param>
internal sealed record CompileResult(EquatableArray<GeneratedFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static CompileResult Nothing { get; } = new([], []);
}

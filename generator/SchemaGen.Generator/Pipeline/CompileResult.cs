using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>What became of a <see cref="SchemaGroup"/>.</summary>
/// <param name="Files">The C# files, their hint names unique in the consumer's compilation.</param>
/// <param name="Diagnostics">What is to be said about the schemas.</param>
internal sealed record CompileResult(EquatableArray<GeneratedFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static CompileResult Nothing { get; } = new([], []);
}

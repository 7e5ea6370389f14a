using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The schemas that share a namespace, and the files that they consist of.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Requests">The schemas, by path.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="Diagnostics">What is to be said about the group as such.</param>
internal sealed record SchemaGroup(
    string Namespace,
    EquatableArray<CodeGenerationRequest> Requests,
    EquatableArray<ParsedSchema> Files,
    EquatableArray<DiagnosticInfo> Diagnostics);

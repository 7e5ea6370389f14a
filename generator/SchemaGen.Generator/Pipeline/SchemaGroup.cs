using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The schemas of a namespace, with their files.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Requests">The schemas, ordered by path.</param>
/// <param name="Files">The files, ordered by path.</param>
/// <param name="Diagnostics">The diagnostics about the group itself.</param>
internal sealed record SchemaGroup(
    string Namespace,
    EquatableArray<CodeGenerationRequest> Requests,
    EquatableArray<ParsedSchema> Files,
    EquatableArray<DiagnosticInfo> Diagnostics);

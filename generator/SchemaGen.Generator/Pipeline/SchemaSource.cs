using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;

namespace SchemaGen.Generator.Pipeline;

/// <summary>A file from the build, with the project's settings for it.</summary>
/// <param name="Path">The path, normalised.</param>
/// <param name="Text">The text; empty if it could not be read, in which case there is a diagnostic.</param>
/// <param name="Role">The role of the file.</param>
/// <param name="Request">The request to generate code; null unless the file is a schema with valid settings.</param>
/// <param name="Diagnostics">The diagnostics about the settings.</param>
internal sealed record SchemaSource(
    string Path,
    string Text,
    FileRole Role,
    CodeGenerationRequest? Request,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The compatibility settings; null if there are none.</summary>
    public CompatibilityRequest? Compatibility { get; init; }
}

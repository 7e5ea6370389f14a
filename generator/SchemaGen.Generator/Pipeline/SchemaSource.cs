using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;

namespace SchemaGen.Generator.Pipeline;

/// <summary>A file that the build handed over, and what the project says about it.</summary>
/// <param name="Path">Its path, normalised.</param>
/// <param name="Text">Its text; empty if it could not be read, and then there is a diagnostic.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Request">What to generate; null unless it is a schema whose settings can be used.</param>
/// <param name="Diagnostics">What is to be said about the settings.</param>
internal sealed record SchemaSource(
    string Path,
    string Text,
    FileRole Role,
    CodeGenerationRequest? Request,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>What the schema is to be compatible with; null if with nothing.</summary>
    public CompatibilityRequest? Compatibility { get; init; }
}

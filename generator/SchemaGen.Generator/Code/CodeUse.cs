using Microsoft.CodeAnalysis;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Generator.Code;

/// <summary>A place in code that a change affects.</summary>
/// <param name="Code">Whether the code no longer compiles or changed its meaning.</param>
/// <param name="Location">The place.</param>
/// <param name="Change">The change.</param>
/// <param name="Message">The change, as the end of a sentence.</param>
internal sealed record CodeUse(DiagnosticCode Code, Location Location, CodeChange Change, string Message)
{
    /// <summary>Returns a use that does not compile.</summary>
    public static CodeUse Broken(SyntaxNodeOrToken place, CodeChange change, string message) => new(DiagnosticCode.CodeBroken, place.GetLocation()!, change, message);

    /// <summary>Returns a use that compiles.</summary>
    public static CodeUse Changed(SyntaxNodeOrToken place, CodeChange change, string message) => new(DiagnosticCode.CodeChanged, place.GetLocation()!, change, message);
}

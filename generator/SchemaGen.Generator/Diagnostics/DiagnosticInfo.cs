using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generator.Pipeline;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace SchemaGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value. It is converted to Roslyn's type only when it is reported.</summary>
/// <param name="Code">The code.</param>
/// <param name="Location">The location; null if it concerns the whole project.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record DiagnosticInfo(DiagnosticCode Code, SourceLocation? Location, EquatableArray<string> Arguments)
{
    /// <summary>The severity; null for the default severity of the code.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    public static DiagnosticInfo From(SchemaDiagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Location, [.. diagnostic.Arguments]);

    public Diagnostic ToDiagnostic()
    {
        DiagnosticDescriptor descriptor = DiagnosticDescriptors.Of(Code);
        return Diagnostic.Create(descriptor, ToLocation(), Severity ?? descriptor.DefaultSeverity, additionalLocations: null, properties: null, [.. Arguments]);
    }

    private Location ToLocation()
    {
        if (Location is not { } place)
        {
            return Microsoft.CodeAnalysis.Location.None;
        }

        // Our lines and columns start at 1, with 0 for the whole file or line; Roslyn's start at 0 and have no such value.
        int line = Math.Max(place.Line - 1, 0);
        int column = Math.Max(place.Column - 1, 0);
        LinePositionSpan lines = new(new LinePosition(line, column), new LinePosition(line, column + place.Length));

        // For files other than C#, only lines and columns are shown, so the offset does not matter.
        return Microsoft.CodeAnalysis.Location.Create(place.Path, new TextSpan(0, place.Length), lines);
    }
}

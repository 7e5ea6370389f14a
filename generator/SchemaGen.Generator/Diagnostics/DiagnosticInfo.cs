using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generator.Pipeline;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace SchemaGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value; it becomes Roslyn's only when it is reported.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Location">The place; null if it is about the project.</param>
/// <param name="Arguments">What fills the message's holes.</param>
internal sealed record DiagnosticInfo(DiagnosticCode Code, SourceLocation? Location, EquatableArray<string> Arguments)
{
    /// <summary>Its severity where that is not the code's own.</summary>
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

        // Ours count from 1, and 0 is "as a whole"; Roslyn counts from 0 and has nothing for that but the beginning.
        int line = Math.Max(place.Line - 1, 0);
        int column = Math.Max(place.Column - 1, 0);
        LinePositionSpan lines = new(new LinePosition(line, column), new LinePosition(line, column + place.Length));

        // Nothing reads the offset of a place outside of C#: lines and columns are what is shown.
        return Microsoft.CodeAnalysis.Location.Create(place.Path, new TextSpan(0, place.Length), lines);
    }
}

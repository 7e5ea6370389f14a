using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.RelaxNg.Diagnostics;
using Severity = SchemaGen.RelaxNg.Diagnostics.DiagnosticSeverity;

namespace SchemaGen.Generator.Diagnostics;

/// <summary>Roslyn's view of the table of <see cref="DiagnosticMessages"/>: nothing is said twice.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>One descriptor for each <see cref="DiagnosticCode"/>, in the order of the codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => [.. Enum.GetValues(typeof(DiagnosticCode)).Cast<DiagnosticCode>().Select(Of)];

    /// <summary>The descriptor of a code. Descriptors are equal by what they say, and few builds have anything to say.</summary>
    public static DiagnosticDescriptor Of(DiagnosticCode code)
    {
        (Severity severity, string title, string format) = DiagnosticMessages.Of(code);
        return new DiagnosticDescriptor(
            DiagnosticMessages.Id(code), title, format + HintOf(code), Category(code), ToRoslyn(severity), isEnabledByDefault: true);
    }

    /// <summary>The message of a diagnostic within another one.</summary>
    public static string MessageOf(SchemaDiagnostic diagnostic) => diagnostic.Message + HintOf(diagnostic.Code);

    // Others look for files where they are; a build knows those that the project lists.
    private static string HintOf(DiagnosticCode code) => code == DiagnosticCode.FileNotFound ? "; if it exists, list it as a RelaxNgInclude item" : "";

    /// <summary>The stage, which is the hundreds of the code.</summary>
    private static string Category(DiagnosticCode code) => ((int)code / 100) switch
    {
        0 => "SchemaGen.Configuration",
        1 => "SchemaGen.Syntax",
        2 => "SchemaGen.Linking",
        3 => "SchemaGen.Simplification",
        4 => "SchemaGen.Restrictions",
        5 => "SchemaGen.Datatypes",
        6 => "SchemaGen.Types",
        7 => "SchemaGen.Evolution",
        8 => "SchemaGen.Lint",
        _ => "SchemaGen.Internal",
    };

    private static Microsoft.CodeAnalysis.DiagnosticSeverity ToRoslyn(Severity severity) => severity switch
    {
        Severity.Info => Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
        Severity.Warning => Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
        _ => Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
    };
}

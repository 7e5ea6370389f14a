using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.RelaxNg.Diagnostics;
using Severity = SchemaGen.RelaxNg.Diagnostics.DiagnosticSeverity;

namespace SchemaGen.Generator.Diagnostics;

/// <summary>Roslyn descriptors for <see cref="DiagnosticMessages"/>. The texts are defined only there.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>One descriptor for each <see cref="DiagnosticCode"/>, in the order of the codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => [.. Enum.GetValues(typeof(DiagnosticCode)).Cast<DiagnosticCode>().Select(Of)];

    /// <summary>Returns the descriptor of a code. Descriptors are not cached: they compare by value, and few builds report anything.</summary>
    public static DiagnosticDescriptor Of(DiagnosticCode code)
    {
        (Severity severity, string title, string format) = DiagnosticMessages.Of(code);
        return new DiagnosticDescriptor(
            DiagnosticMessages.Id(code), title, format + HintOf(code), Category(code), ToRoslyn(severity), isEnabledByDefault: true);
    }

    /// <summary>Returns the message of a diagnostic for use in another one.</summary>
    public static string MessageOf(SchemaDiagnostic diagnostic) => diagnostic.Message + HintOf(diagnostic.Code);

    // Other hosts find files on disk; a build knows only the files that the project lists.
    private static string HintOf(DiagnosticCode code) => code == DiagnosticCode.FileNotFound ? "; if it exists, list it as a RelaxNgInclude item" : "";

    /// <summary>Returns the stage, which is the hundreds digit of the code.</summary>
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

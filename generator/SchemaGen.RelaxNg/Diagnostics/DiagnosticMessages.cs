using System.Collections.Immutable;
using System.Globalization;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>The one table of messages.</summary>
public static class DiagnosticMessages
{
    /// <summary>The severity, title and format of a code.</summary>
    public static (DiagnosticSeverity Severity, string Title, string Format) Of(DiagnosticCode code) => code switch
    {
        DiagnosticCode.NotWellFormed => (DiagnosticSeverity.Error, "The schema is not well-formed XML", "{0}"),
        DiagnosticCode.ContentTooComplex => (DiagnosticSeverity.Error, "The content of an element is too complex", "The content of this element needs {0}, which is beyond the limits of the validator's tables"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A code without a message."),
    };

    /// <summary>The id that users see: <c>SG0101</c>.</summary>
    public static string Id(DiagnosticCode code) => $"SG{((int)code).ToString("D4", CultureInfo.InvariantCulture)}";

    /// <summary>The message with its holes filled.</summary>
    public static string Format(DiagnosticCode code, ImmutableArray<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Of(code).Format, [.. arguments]);
}

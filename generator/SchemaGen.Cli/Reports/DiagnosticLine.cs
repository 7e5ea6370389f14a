using System.Globalization;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>An error as compilers write it: <c>file:line:column: error CODE: message</c>.</summary>
internal sealed record DiagnosticLine(string File, int Line, int Column, string Severity, string Code, string Message)
{
    public static DiagnosticLine Of(SchemaDiagnostic diagnostic) => new(
        diagnostic.Location.Path,
        diagnostic.Location.Line,
        diagnostic.Location.Column,
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        },
        DiagnosticMessages.Id(diagnostic.Code),
        diagnostic.Message);

    public static DiagnosticLine Of(string file, XmlValidationError error) => new(file, error.Line, error.Column, "error", error.Code, error.Message);

    /// <summary>The place; a file as a whole has no line.</summary>
    public string Place => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    public override string ToString() => $"{Place}: {Severity} {Code}: {Message}";
}

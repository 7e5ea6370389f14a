using System.Globalization;
using SchemaGen.Cli.Documents;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>A problem in an input, with its location.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Code">The code; empty for a file that cannot be read.</param>
/// <param name="Message">The message.</param>
internal sealed record Problem(string File, int Line, int Column, string Severity, string Code, string Message)
{
    public static Problem Of(SchemaDiagnostic diagnostic) => new(
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
        diagnostic.Message + HintOf(diagnostic.Code));

    public static Problem Of(string file, XmlValidationError error) => new(file, error.Line, error.Column, "error", error.Code, error.Message);

    /// <summary>Returns the problem for a file that cannot be read.</summary>
    public static Problem Unreadable(string file, string reason) => new(file, 0, 0, "error", "", $"cannot read the file: {reason}");

    /// <summary>Returns the problem that ended a command, without a file if the file at fault is not known.</summary>
    public static Problem Of(Exception exception) => exception is UnusableInputException { Location: { } place }
        ? new(place.Path, place.Line, place.Column, "error", "", exception.Message)
        : new("", 0, 0, "error", "", exception is UnusableInputException ? exception.Message : InputFailure.Describe(exception));

    /// <summary>The location; without a line for the file as a whole.</summary>
    public string Place => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    /// <summary>Returns the problem as compilers write it: <c>file:line:column: error CODE: message</c>.</summary>
    public override string ToString() => Printable.Text($"{Place}: {Severity} {Code}: {Message}");

    // The command line option that can solve the problem.
    private static string HintOf(DiagnosticCode code) => code == DiagnosticCode.NothingFetched ? ", or map the address to one with --catalog FILE" : "";
}

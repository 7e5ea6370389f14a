using System.Globalization;
using SchemaGen.Cli.Documents;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Something that is wrong with an input, at its place.</summary>
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

    /// <summary>A file that cannot be read.</summary>
    public static Problem Unreadable(string file, string reason) => new(file, 0, 0, "error", "", $"cannot read the file: {reason}");

    /// <summary>Why a command could not be carried out; without a file if it is not known which is at fault.</summary>
    public static Problem Of(Exception exception) => exception is UnusableInputException { Location: { } place }
        ? new(place.Path, place.Line, place.Column, "error", "", exception.Message)
        : new("", 0, 0, "error", "", exception is UnusableInputException ? exception.Message : InputFailure.Describe(exception));

    /// <summary>The place; a file as a whole has no line.</summary>
    public string Place => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    /// <summary>The problem as compilers write it: <c>file:line:column: error CODE: message</c>.</summary>
    public override string ToString() => Printable.Text($"{Place}: {Severity} {Code}: {Message}");

    // What the command line can do about it.
    private static string HintOf(DiagnosticCode code) => code == DiagnosticCode.NothingFetched ? ", or map the address to one with --catalog FILE" : "";
}

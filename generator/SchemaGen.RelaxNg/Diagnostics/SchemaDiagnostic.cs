using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>Something to say about a schema: a code, a place and the arguments of its message.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Location">The place in the schema.</param>
/// <param name="Arguments">What fills the message's holes.</param>
public sealed record SchemaDiagnostic(DiagnosticCode Code, SourceLocation Location, ImmutableArray<string> Arguments)
{
    /// <summary>The severity.</summary>
    public DiagnosticSeverity Severity => DiagnosticMessages.Of(Code).Severity;

    /// <summary>The message: what was found, what was expected, and the section of the specification where one decides.</summary>
    public string Message => DiagnosticMessages.Format(Code, Arguments) + Note;

    /// <summary>Further text about the place; usually empty.</summary>
    internal string Note { get; init; } = "";
}

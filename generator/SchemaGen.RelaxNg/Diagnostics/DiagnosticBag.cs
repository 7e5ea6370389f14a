using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>
/// Collects the diagnostics of a stage, up to a limit. A diagnostic is kept once even if its file is included in several places.
/// </summary>
internal sealed class DiagnosticBag(int limit)
{
    private HashSet<(DiagnosticCode, SourceLocation, string)>? _seen; // most schemas have nothing to report
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    /// <summary>Whether an error was reported, even beyond the limit.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticCode code, SourceLocation location, params ImmutableArray<string> arguments) =>
        Add(new SchemaDiagnostic(code, location, arguments));

    public void Add(SchemaDiagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (_diagnostics.Count < limit && (_seen ??= []).Add((diagnostic.Code, diagnostic.Location, diagnostic.Message)))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public void AddRange(ImmutableArray<SchemaDiagnostic> diagnostics)
    {
        foreach (SchemaDiagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Returns all diagnostics, ordered by place.</summary>
    /// <param name="fileOrder">Returns the rank of a file. Diagnostics in files of equal rank are ordered by line and column.</param>
    /// <param name="noteOf">Returns a note to append to messages about a place; empty for none.</param>
    public ImmutableArray<SchemaDiagnostic> ToImmutable(Func<string, int> fileOrder, Func<SourceLocation, string> noteOf) =>
        _diagnostics.Count == 0 ? [] : InOrder(fileOrder, noteOf);

    private ImmutableArray<SchemaDiagnostic> InOrder(Func<string, int> fileOrder, Func<SourceLocation, string> noteOf) =>
    [
        .. _diagnostics
            .Select(diagnostic => diagnostic with { Note = noteOf(diagnostic.Location) })
            .OrderBy(diagnostic => fileOrder(diagnostic.Location.Path))
            .ThenBy(diagnostic => diagnostic.Location.Line)
            .ThenBy(diagnostic => diagnostic.Location.Column),
    ];
}

using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>
/// Gathers the diagnostics of a stage: each once, although a file may be included at several places, and no more than the limit.
/// </summary>
internal sealed class DiagnosticBag(int limit)
{
    private HashSet<(DiagnosticCode, SourceLocation, string)>? _seen; // most schemas have nothing to report
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    /// <summary>Whether an error was reported, also one beyond the limit.</summary>
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

    /// <summary>All diagnostics by place.</summary>
    /// <param name="fileOrder">The rank of a file; files of equal rank keep the order of reports.</param>
    /// <param name="noteOf">What else is to be said about a place.</param>
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

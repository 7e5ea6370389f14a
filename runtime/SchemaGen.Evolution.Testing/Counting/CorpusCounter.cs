using System.Text.RegularExpressions;
using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

namespace SchemaGen.Evolution.Counting;

/// <summary>
/// Validates real documents with two versions of a schema and counts the changes that break them. A change breaks a document
/// if one version accepts the document and the other rejects it at the place of the change.
/// </summary>
/// <param name="old">The old version.</param>
/// <param name="new">The new version.</param>
public sealed partial class CorpusCounter(RelaxNgSchema old, RelaxNgSchema @new)
{
    private readonly Dictionary<ReportedChange, int> _hits = [];
    private int _documents;
    private int _unreadable;
    private int _oldValid;
    private int _newValid;
    private int _backwardBroken;
    private int _forwardBroken;

    /// <summary>Validates a document with both versions and adds the result to the counts.</summary>
    /// <param name="report">The comparison of the versions.</param>
    /// <param name="path">The document's file.</param>
    public void Count(EvolutionReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        _documents++;
        IReadOnlyList<XmlValidationError> before;
        IReadOnlyList<XmlValidationError> after;
        try
        {
            before = Validate(old, path);
            after = Validate(@new, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable++;
            return;
        }

        _oldValid += before.Count == 0 ? 1 : 0;
        _newValid += after.Count == 0 ? 1 : 0;
        if (before.Count == 0 && after.Count > 0)
        {
            _backwardBroken++;
            Hit(report.Changes.Where(static item => item.Change.BreaksBackward), after);
        }
        else if (before.Count > 0 && after.Count == 0)
        {
            _forwardBroken++;
            Hit(report.Changes.Where(static item => item.Change.BreaksForward), before);
        }
    }

    /// <summary>Returns the report with the counts added.</summary>
    public EvolutionReport Apply(EvolutionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with
        {
            Changes = [.. report.Changes.Select(item => item with { Hits = _hits.GetValueOrDefault(item) })],
            Corpus = new CorpusReport(_documents, _unreadable, _oldValid, _newValid, _backwardBroken, _forwardBroken),
        };
    }

    private static IReadOnlyList<XmlValidationError> Validate(RelaxNgSchema schema, string path)
    {
        using FileStream stream = File.OpenRead(path);
        return schema.Validate(stream);
    }

    private void Hit(IEnumerable<ReportedChange> changes, IReadOnlyList<XmlValidationError> errors)
    {
        foreach (ReportedChange item in changes.Where(item => errors.Any(error => IsAt(item, error))))
        {
            _hits[item] = _hits.GetValueOrDefault(item) + 1;
        }
    }

    /// <summary>
    /// Whether an error is at the place of a change: the attribute, the child or, if something is missing, the element that lacks it.
    /// Recursive elements make paths of any length, so only the last three names are compared.
    /// </summary>
    private static bool IsAt(ReportedChange item, XmlValidationError error)
    {
        string path = Ordinals().Replace(error.Path, "");
        return item.Change.AlsoAt.Prepend(item.Change.Path).Select(static own => Predicates().Replace(own, "")).Any(own =>
            Ends(own) == Ends(path) || (Ends(Parent(own)) == Ends(path) && IsNamed(item, error)));
    }

    private static bool IsNamed(ReportedChange item, XmlValidationError error) =>
        item.Change.Subject.Length == 0 || error.Expected.Any(expected => expected.Contains(item.Change.Subject.TrimStart('@'), StringComparison.Ordinal));

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : path;

    private static string Ends(string path)
    {
        string[] steps = path.Split('/');
        return string.Join('/', steps.Skip(Math.Max(1, steps.Length - 3)));
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Predicates();
}

using System.Collections.Immutable;
using System.Globalization;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Reports;

/// <summary>Phrases that all reports share.</summary>
internal static class ReportWords
{
    private const int MaxPaths = 3;

    /// <summary>The word of the contracts: <c>compatible</c>, <c>broken</c>, <c>unknown</c>.</summary>
    public static string Of(Compatibility verdict) => verdict switch
    {
        Compatibility.Compatible => "compatible",
        Compatibility.Broken => "broken",
        _ => "unknown",
    };

    /// <summary>The word for what is asked.</summary>
    public static string Of(CompatibilityMode mode) => mode switch
    {
        CompatibilityMode.Backward => "backward",
        CompatibilityMode.Forward => "forward",
        CompatibilityMode.Full => "full",
        _ => "equal",
    };

    /// <summary>The directions that a change breaks.</summary>
    public static string Broken(Change change) => (change.BreaksBackward, change.BreaksForward) switch
    {
        (true, true) => "backward and forward",
        (true, false) => "backward",
        _ => "forward",
    };

    /// <summary>The severity of a change that is no error, after a comma; else empty.</summary>
    public static string Severity(ReportedChange item) => item.Severity switch
    {
        ChangeSeverity.Info => ", info",
        ChangeSeverity.Warning => ", warning",
        _ => "",
    };

    /// <summary>The meaning of a verdict, in a sentence.</summary>
    public static string Explain(DirectionReport direction, bool isBackward)
    {
        (string own, string other) = isBackward ? ("old", "new") : ("new", "old");
        return direction.Verdict switch
        {
            Compatibility.Compatible => $"proved: the {other} version accepts every document of the {own} one",
            Compatibility.Broken => $"the {other} version refuses documents of the {own} one",
            _ => $"not decided within the limits: {string.Join("; ", direction.Unknowns.Take(3))}",
        };
    }

    /// <summary>The parts of the versions that should change, with reasons.</summary>
    public static IEnumerable<string> Advice(EvolutionReport report)
    {
        string schema = report.SchemaVersionPart switch
        {
            VersionPart.Major => "major: documents are refused that were valid",
            VersionPart.Minor => "minor: documents are valid that were refused",
            VersionPart.Patch => "patch: the same documents are valid",
            _ => "not decided",
        };
        int breaking = report.Api.Count(static effect => effect.IsBreaking);
        string api = report.ApiVersionPart switch
        {
            VersionPart.Major => $"major: {Count(breaking, "change")} of the generated types may break callers",
            VersionPart.Minor => $"minor: {Count(report.Api.Length, "addition")} to the generated types",
            _ => "patch: the generated types are the same",
        };
        return [$"schema  {schema}", .. report.Define is null ? [$"C# API  {api}"] : Array.Empty<string>()];
    }

    /// <summary>The word for a part of a version; null for none.</summary>
    public static string? Of(VersionPart? part) => part switch
    {
        VersionPart.Major => "major",
        VersionPart.Minor => "minor",
        VersionPart.Patch => "patch",
        _ => null,
    };

    /// <summary>The caption of a witness.</summary>
    public static string Shows(bool isBackward) => isBackward ? "allowed before, refused now" : "allowed now, refused before";

    /// <summary>A title for the comparison.</summary>
    public static string Title(EvolutionReport report) =>
        $"{report.OldPath} → {report.NewPath}{(report.Define is null ? "" : $", definition {report.Define}")}";

    /// <summary>The places of a change, the file of the new one not repeated.</summary>
    public static string Places(Change change) => (change.Old, change.New) switch
    {
        ({ } old, { } @new) => $"{old} → {@new}",
        ({ } old, null) => Text(old),
        (null, { } @new) => Text(@new),
        _ => "",
    };

    /// <summary>The other places of a change.</summary>
    public static string Elsewhere(Change change)
    {
        string paths = string.Join(", ", change.AlsoAt.Take(MaxPaths));
        return change.Elements > 1 ? $"in {Count(change.Elements, "element")}, also at {paths}" : $"also at {paths}";
    }

    /// <summary>A count with its noun: <c>1 change</c>, <c>2 changes</c>.</summary>
    public static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A number in digits.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The heading under which a change stands.</summary>
    public static string Group(Change change) => change.Define ?? (change.ElementPath.Length == 0 ? "document" : change.ElementPath);

    /// <summary>A sentence begins with a capital letter.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The results for real documents.</summary>
    public static string Describe(CorpusReport corpus) =>
        FormattableString.Invariant($"{corpus.Documents}, valid before {corpus.OldValid}, now {corpus.NewValid}; {corpus.BrokenBackward} refused only now, {corpus.BrokenForward} refused only before")
        + (corpus.Unreadable == 0 ? "" : FormattableString.Invariant($"; {corpus.Unreadable} could not be read"));

    /// <summary>The parts that were not compared, and their places.</summary>
    public static string Describe(ImmutableArray<UncomparedPart> parts) =>
        string.Join("; ", parts.Select(static part => FormattableString.Invariant($"{part.What} ({part.First}{(part.Count == 1 ? "" : $" and {part.Count - 1} more")})")));

    private static string Text(SourceLocation place) => place.ToString();
}

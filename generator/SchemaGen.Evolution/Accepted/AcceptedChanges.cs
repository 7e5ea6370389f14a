using System.Collections.Immutable;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Accepted;

/// <summary>The list of accepted changes, <c>schemagen.accepted.json</c>, and how much the changes of each rule count.</summary>
/// <param name="Entries">The entries in order.</param>
public sealed record AcceptedChanges(ImmutableArray<AcceptedChange> Entries)
{
    /// <summary>An empty list.</summary>
    public static AcceptedChanges None { get; } = new([]);

    /// <summary>The rules whose severity is stated; of several for one rule the last counts. Those of the others is <see cref="ChangeSeverity.Error"/>.</summary>
    public ImmutableArray<RuleSeverity> Severities { get; init; } = [];

    /// <summary>The entries that are for a schema, and all severities.</summary>
    /// <param name="schemaPath">The path of the new version's main file.</param>
    public AcceptedChanges For(string schemaPath)
    {
        string name = schemaPath[(schemaPath.LastIndexOfAny(['/', '\\']) + 1)..];
        return this with { Entries = [.. Entries.Where(entry => entry.Schema is null || string.Equals(entry.Schema, name, StringComparison.Ordinal))] };
    }

    /// <summary>The severity of a change.</summary>
    public ChangeSeverity SeverityOf(Change change) => Severities.LastOrDefault(severity => severity.Kind == change.Kind)?.Severity ?? ChangeSeverity.Error;

    /// <summary>The entry that accepts a change; null if there is none.</summary>
    public AcceptedChange? Find(Change change) => Entries.FirstOrDefault(entry => Matches(entry, change));

    /// <summary>The entries that accept none of the changes.</summary>
    public ImmutableArray<AcceptedChange> Stale(IEnumerable<Change> changes)
    {
        List<Change> all = [.. changes];
        return [.. Entries.Where(entry => !all.Exists(change => Matches(entry, change)))];
    }

    private static bool Matches(AcceptedChange entry, Change change) =>
        (change.BreaksBackward || change.BreaksForward)
        && (entry.Rule == change.Rule.Id || entry.Rule == change.Rule.Word)
        && (entry.Path == change.Path || PathPattern.Matches(entry.Path, change.Path));
}

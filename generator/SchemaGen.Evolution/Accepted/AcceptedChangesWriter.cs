using System.Text;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Accepted;

/// <summary>Writes lists of accepted changes.</summary>
public static class AcceptedChangesWriter
{
    /// <summary>The list with an entry for each change that stands against what is asked; what is in the list stays.</summary>
    /// <param name="present">The list as it is, entries for other schemas among them.</param>
    /// <param name="reports">The comparisons of one schema.</param>
    /// <param name="mode">What is asked.</param>
    /// <param name="reason">Why all of the changes are acceptable. If it is empty, a person has to state the reasons before the list can be read.</param>
    public static AcceptedChanges Extend(AcceptedChanges present, IEnumerable<EvolutionReport> reports, CompatibilityMode mode, string reason)
    {
        HashSet<(string, string, string?)> known = [.. present.Entries.Select(static entry => (entry.Rule, entry.Path, entry.Schema))];
        List<AcceptedChange> added = [];
        foreach (EvolutionReport report in reports)
        {
            string name = report.NewPath[(report.NewPath.LastIndexOfAny(['/', '\\']) + 1)..];
            string? schema = name == "-" ? null : name;
            foreach (Change change in report.Against(mode).Select(static item => item.Change))
            {
                if (known.Add((change.Rule.Id, change.Path, schema)))
                {
                    added.Add(new AcceptedChange(change.Rule.Id, change.Path, reason, schema, Line: 0));
                }
            }
        }

        return present with { Entries = present.Entries.AddRange(added) };
    }

    /// <summary>The text of a list; lines end with a line feed.</summary>
    /// <param name="list">The list.</param>
    public static string Write(AcceptedChanges list)
    {
        StringBuilder text = new("{\n");
        if (!list.Severities.IsEmpty)
        {
            // Of several for one rule the last counts.
            IEnumerable<RuleSeverity> severities = list.Severities.GroupBy(static severity => severity.Kind).Select(static same => same.Last());
            text.Append("  \"severities\": {\n");
            AppendAll(text, severities.Select(static severity => $"    {Quote(ChangeRule.Of(severity.Kind).Id)}: {Quote(Word(severity.Severity))}"));
            text.Append("  },\n");
        }

        text.Append("  \"accepted\": [\n");
        AppendAll(text, list.Entries.Select(static entry =>
        {
            string schema = entry.Schema is null ? "" : $", \"schema\": {Quote(entry.Schema)}";
            return $"    {{ \"rule\": {Quote(entry.Rule)}, \"path\": {Quote(entry.Path)}, \"reason\": {Quote(entry.Reason)}{schema} }}";
        }));
        return text.Append("  ]\n}\n").ToString();
    }

    private static void AppendAll(StringBuilder text, IEnumerable<string> lines)
    {
        string joined = string.Join(",\n", lines);
        text.Append(joined).Append(joined.Length == 0 ? "" : "\n");
    }

    private static string Word(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.None => "none",
        ChangeSeverity.Info => "info",
        ChangeSeverity.Warning => "warning",
        _ => "error",
    };

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char character in text)
        {
            quoted.Append(character switch
            {
                '"' or '\\' => $"\\{character}",
                < ' ' => FormattableString.Invariant($"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}

using System.Collections.Immutable;
using SchemaGen.Compiler.Json;

namespace SchemaGen.Evolution.Accepted;

/// <summary>
/// Reads a list of accepted changes: <c>{"accepted": [{"rule": "EV203", "path": "/domain/@type", "reason": "..."}], "severities": {"EV201": "info"}}</c>. A
/// reason is required: a list without reasons is a way to switch a gate off.
/// </summary>
public static class AcceptedChangesReader
{
    private static readonly string[] Lists = ["accepted", "severities", "$schema"];
    private static readonly string[] Parts = ["rule", "path", "reason", "schema"];

    /// <summary>Reads a list.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="AcceptedChangesException">The text is not such a list.</exception>
    public static AcceptedChanges Read(string text)
    {
        (JsonValue? root, JsonMistake? mistake) = JsonParser.Parse(text);
        if (mistake is not null)
        {
            string found = mistake.Found is { } character ? $"'{character}' was found" : "the file ends";
            throw new AcceptedChangesException($"{found} where {mistake.Expected} was expected", mistake.Line);
        }

        Dictionary<string, JsonValue> members = Members(root!, Lists, "the file");
        List<JsonValue>? entries = members.TryGetValue("accepted", out JsonValue? list) ? list.Items : [];
        return members.Count == 0 || entries is null
            ? throw new AcceptedChangesException("expected an object with an array \"accepted\"", (list ?? root!).Line)
            : new AcceptedChanges([.. entries.Select(ReadEntry)])
            {
                Severities = members.TryGetValue("severities", out JsonValue? severities) ? [.. ReadSeverities(severities)] : [],
            };
    }

    private static AcceptedChange ReadEntry(JsonValue entry)
    {
        Dictionary<string, JsonValue> members = Members(entry, Parts, "an entry");
        return new AcceptedChange(
            Required("rule"),
            Required("path"),
            Required("reason"),
            members.TryGetValue("schema", out JsonValue? schema) ? TextOf("schema", schema) : null,
            entry.Line);

        string Required(string name) =>
            !members.TryGetValue(name, out JsonValue? value) ? throw new AcceptedChangesException($"the entry has no \"{name}\"", entry.Line)
            : TextOf(name, value) is { Length: > 0 } text ? text
            : throw new AcceptedChangesException($"the \"{name}\" of the entry is empty", value.Line);
    }

    private static IEnumerable<RuleSeverity> ReadSeverities(JsonValue severities)
    {
        foreach (JsonMember member in severities.Members ?? throw new AcceptedChangesException("\"severities\" must be an object of rules and severities", severities.Line))
        {
            RuleSeverity read;
            try
            {
                read = RuleSeverity.Parse(member.Name, TextOf(member.Name, member.Value));
            }
            catch (FormatException exception)
            {
                throw new AcceptedChangesException(exception.Message, member.Line);
            }

            yield return read;
        }
    }

    /// <summary>The members of an object, each of them known and there once.</summary>
    private static Dictionary<string, JsonValue> Members(JsonValue value, string[] names, string owner)
    {
        Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
        foreach (JsonMember member in value.Members ?? throw new AcceptedChangesException(owner == "the file" ? "expected an object with an array \"accepted\"" : $"{owner} must be an object", value.Line))
        {
            if (!names.Contains(member.Name))
            {
                string known = string.Join(", ", names.Where(static name => name[0] != '$').Select(static name => $"\"{name}\""));
                throw new AcceptedChangesException($"{owner} has no \"{member.Name}\"; expected {known}", member.Line);
            }

            if (members.ContainsKey(member.Name))
            {
                throw new AcceptedChangesException($"\"{member.Name}\" is given twice", member.Line);
            }

            members.Add(member.Name, member.Value);
        }

        return members;
    }

    private static string TextOf(string name, JsonValue value) => value.Text?.Trim() ?? throw new AcceptedChangesException($"\"{name}\" must be a string", value.Line);
}

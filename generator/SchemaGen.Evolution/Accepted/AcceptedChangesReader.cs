using System.Collections.Immutable;

namespace SchemaGen.Evolution.Accepted;

/// <summary>
/// Reads a list of accepted changes: <c>{"accepted": [{"rule": "EV203", "path": "/domain/@type", "reason": "..."}]}</c>. A reason is required:
/// a list without reasons is a way to switch a gate off.
/// </summary>
public static class AcceptedChangesReader
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="AcceptedChangesException">The text is not such a list.</exception>
    public static AcceptedChanges Read(string text)
    {
        JsonValue root = JsonText.Parse(text);
        return root.Members?.TryGetValue("accepted", out JsonValue? list) == true && list.Items is { } items
            ? new AcceptedChanges([.. items.Select(ReadEntry)])
            : throw new AcceptedChangesException("the list is an object with an array \"accepted\"", root.Line);
    }

    private static AcceptedChange ReadEntry(JsonValue entry)
    {
        Dictionary<string, JsonValue> members = entry.Members ?? throw new AcceptedChangesException("an entry is an object", entry.Line);
        foreach (string name in members.Keys.Except(["rule", "path", "reason", "schema"], StringComparer.Ordinal))
        {
            throw new AcceptedChangesException($"an entry has no \"{name}\"; it has rule, path, reason and schema", members[name].Line);
        }

        return new AcceptedChange(
            Required(entry, "rule"),
            Required(entry, "path"),
            Required(entry, "reason"),
            members.TryGetValue("schema", out JsonValue? schema) ? schema.Text : null,
            entry.Line);
    }

    private static string Required(JsonValue entry, string name) =>
        entry.Members!.TryGetValue(name, out JsonValue? value) && value.Text?.Trim() is { Length: > 0 } text
            ? text
            : throw new AcceptedChangesException($"an entry has a \"{name}\"", entry.Line);
}

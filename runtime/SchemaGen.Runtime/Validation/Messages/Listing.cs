namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Lists in sentences.</summary>
internal static class Listing
{
    // A list of expectations in a message is cut here; XmlValidationError.Expected has them all.
    private const int Shown = 12;

    /// <summary>The items with commas, the last with a conjunction; long lists are cut.</summary>
    public static string Of(IReadOnlyList<string> items, string conjunction = "or") => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        <= Shown => $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[^1]}",
        _ => $"{string.Join(", ", items.Take(Shown))} {conjunction} {items.Count - Shown} more",
    };

    /// <summary>Groups, one item of each of which is needed: <c>(a or b) and c</c>.</summary>
    public static string OfEach(IReadOnlyList<IReadOnlyList<string>> groups) => groups.Count == 1
        ? Of(groups[0])
        : Of([.. groups.Select(static group => group.Count == 1 ? group[0] : $"({Of(group)})").Distinct(StringComparer.Ordinal)], "and");

    /// <summary>The end of a message: what was probably meant, and what was expected; not twice, where nothing else was.</summary>
    /// <param name="nearest">What was probably meant, as it is in the list, or null.</param>
    /// <param name="shown">The same as a message writes it.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="what">The same in words.</param>
    public static string Outcome(string? nearest, string? shown, IReadOnlyList<string> expected, string what) =>
        nearest is null ? $"; expected {what}"
        : expected is [var only] && only == nearest ? $"; did you mean {shown}?"
        : $"; did you mean {shown}? Expected {what}";

    /// <summary>Whether a list is too long to be shown whole.</summary>
    public static bool IsCut(IReadOnlyList<string> items) => items.Count > Shown;

    /// <summary>The items with those first that resemble what was found; the others keep their order.</summary>
    public static List<string> NearestFirst(IEnumerable<string> items, string? nearest) =>
        nearest is null ? [.. items] : [.. items.OrderBy(item => item == nearest ? 0 : 1)];
}

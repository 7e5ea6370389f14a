namespace SchemaGen.Generator.Code;

/// <summary>Describes changes, as the end of a sentence that begins with the baseline.</summary>
internal static class ChangeWords
{
    /// <summary>Describes the change of an existing member.</summary>
    public static string Member(CodeChange change, string? formerType = null)
    {
        string name = $"'{change.Type}.{change.Member}'";
        string old = formerType ?? change.Old!;
        return change switch
        {
            { IsOtherMeaning: true, New: var now } when now!.IndexOf('"') is >= 0 and var at => $"{name} stands for {now[at..]}, and no longer for {old[old.IndexOf('"')..]}",
            { IsOtherMeaning: true } => $"the type of {name}, '{change.New}', stands for other elements; the former type was '{old}'",
            { BecameNullable: true } => $"{name} can be null: its type is '{change.New}' and was '{old}'",
            { BecameRequired: true, IsPresence: true } => $"{name} is required: its type is '{change.New}' and was '{old}'",
            _ => $"the type of {name} is '{change.New}' and was '{old}'",
        };
    }

    /// <summary>Describes a removed member.</summary>
    public static string Gone(CodeChange change, CodeChange? successor)
    {
        string type = string.IsNullOrEmpty(change.Old) || change.Old![0] == '"' ? "" : $" of type '{change.Old}'";
        string instead = successor is null ? "" : $"; '{successor.Type}.{successor.Member}'{(string.IsNullOrEmpty(successor.New) ? "" : $" of type '{successor.New}'")} is new";
        return $"'{change.Type}.{change.Member}'{type} is gone{instead}";
    }

    /// <summary>Describes a type that was removed, renamed or changed in kind.</summary>
    public static string Type(CodeChange change) => change.New switch
    {
        null => $"the type '{change.Type}' is gone",
        { } now when now.IndexOf(", named ", StringComparison.Ordinal) is > 0 and var at => $"the type '{change.Type}' has the name '{now[(at + ", named ".Length)..]}'",
        _ => $"'{change.Type}' is '{change.New}' and was '{change.Old}'",
    };

    /// <summary>Describes a member that new objects need.</summary>
    public static string Needed(CodeChange change) => $"a new '{change.Type}' needs '{change.Member}' of type '{change.New}'";

    /// <summary>Describes the added and removed cases of a union.</summary>
    public static string Cases(string union, IReadOnlyCollection<CodeChange> added, IReadOnlyCollection<CodeChange> gone) => $"'{union}' " + string.Join(
        " and ",
        new[] { added.Count > 0 ? $"has also the {Names("case", added.Select(static change => change.Type))}" : "", gone.Count > 0 ? $"no longer has the {Names("case", gone.Select(static change => change.Type))}" : "" }
            .Where(static part => part.Length > 0));

    /// <summary>Describes enum members that a switch does not handle.</summary>
    public static string NewValues(string type, IEnumerable<CodeChange> added) => $"'{type}' has also the {Names("member", added.Select(static change => change.Member!))}";

    private static string Names(string noun, IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal)];
        return $"{noun}{(all.Length == 1 ? "" : "s")} {string.Join(", ", all.Select(static name => $"'{name}'"))}";
    }
}

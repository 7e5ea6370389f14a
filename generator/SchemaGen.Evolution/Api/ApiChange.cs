namespace SchemaGen.Evolution.Api;

/// <summary>The effect of a schema change on the generated C# types.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">The property or enum member; null if it is about the type as a whole.</param>
/// <param name="Old">What it was, as code: <c>uint?</c>; for an enum's member that stays, its word in quotes; null if it is new.</param>
/// <param name="New">What it is, as code: <c>required uint</c>; for an enum's member that stays, its word in quotes; null if it is gone.</param>
public sealed record ApiChange(string Type, string? Member, string? Old, string? New)
{
    /// <summary>
    /// Whether code that used the old types may not compile any more, or may mean something else: something is gone, is another, must be set now, or is a
    /// further case of a union, which each <c>Match</c> needs.
    /// </summary>
    public bool IsBreaking => Old is not null
        || (Member is null ? New?.Contains(" : ") == true : New?.StartsWith("required ", StringComparison.Ordinal) == true);

    /// <inheritdoc />
    public override string ToString()
    {
        string name = Member is null ? Type : $"{Type}.{Member}";
        return (Old, New) switch
        {
            (null, "" or null) => $"+ {name}",
            ("", null) => $"- {name}",
            (null, _) => $"+ {name}: {New}",
            (_, null) => $"- {name}: {Old}",
            _ => $"~ {name}: {Old} → {New}",
        };
    }
}

namespace SchemaGen.Evolution.Changes;

/// <summary>The cases of a choice that an attribute tells apart, and what differs in each.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Cases">The cases that both versions have, by value; null where the attribute is missing.</param>
internal sealed record AttributeCases(
    Symbol Attribute, IReadOnlyList<(string? Value, ContentPair Pair, IReadOnlyList<Difference> Differences)> Cases)
{
    /// <summary>All differences with their cases.</summary>
    public IEnumerable<CaseDifference> Differences =>
        Cases.SelectMany(static found => found.Differences.Select(difference => new CaseDifference(found.Value, difference)));

    /// <summary>
    /// Whether a difference is there because cases are new or gone, and for no other reason: "no longer required" where a new case lacks
    /// it. That the case is new is said, and enough.
    /// </summary>
    /// <param name="difference">A difference of the contents as a whole.</param>
    /// <param name="always">All of these.</param>
    public bool Explains(Difference difference, IReadOnlyList<Difference> always)
    {
        bool isPresence = difference.Kind is ChangeKind.ElementRequired or ChangeKind.ElementOptional or ChangeKind.ElementRepeatable or ChangeKind.ElementLimited
            or ChangeKind.AttributeRequired or ChangeKind.AttributeOptional;
        return isPresence
            && difference.Symbol != Attribute
            && (!difference.BreaksBackward || HasCase(ChangeKind.ValuesRemoved, always))
            && (!difference.BreaksForward || HasCase(ChangeKind.ValuesAdded, always))
            && !Cases.Any(found => found.Differences.Any(other => other.Subject == difference.Subject));
    }

    private bool HasCase(ChangeKind kind, IReadOnlyList<Difference> always) => always.Any(difference => difference.Kind == kind && difference.Symbol == Attribute);
}

namespace SchemaGen.Evolution.Changes;

/// <summary>A difference that is there where an attribute has some value, or is missing.</summary>
internal sealed record CaseDifference(string? Value, Difference Difference);

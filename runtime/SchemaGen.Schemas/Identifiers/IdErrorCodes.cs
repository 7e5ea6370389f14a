namespace SchemaGen.Schemas.Identifiers;

/// <summary>The codes of identifier errors.</summary>
public static class IdErrorCodes
{
    /// <summary>An identifier is used a second time.</summary>
    public const string RepeatedIdentifier = "RNG401";

    /// <summary>A reference matches no identifier in the document.</summary>
    public const string DanglingReference = "RNG402";

    /// <summary>The schema does not determine by names alone which attributes are identifiers, so no document can be checked (<see cref="IdTable.Conflicts"/>).</summary>
    public const string UndecidedIdentifiers = "RNG403";
}

namespace SchemaGen.Datatypes.Xsd;

/// <summary>Bounds on what values may cost. XSD 1.0 part 2, section 5.4, lets a processor have them if it tells.</summary>
internal static class DatatypeLimits
{
    /// <summary>
    /// Digits of a year and of each component of a duration; 5.4 asks for 4. A longer text is not valid: arithmetic on
    /// such numbers takes time quadratic to their length, and a document may come from anyone.
    /// </summary>
    public const int MaxTemporalDigits = 1_000;
}

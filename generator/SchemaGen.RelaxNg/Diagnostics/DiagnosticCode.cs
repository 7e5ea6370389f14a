namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>
/// What can be wrong with a schema; <c>SG</c> and the number is the id that users see. Grouped by stage: 0xx configuration, 1xx syntax,
/// 2xx linking, 3xx specification section 4, 4xx section 7, 5xx datatypes, 6xx types and programs, 9xx internal.
/// </summary>
public enum DiagnosticCode
{
    /// <summary>The file is not well-formed XML.</summary>
    NotWellFormed = 101,

    // 6xx: types and programs

    /// <summary>The content of an element is beyond the limits of the validator's tables.</summary>
    ContentTooComplex = 601,
}

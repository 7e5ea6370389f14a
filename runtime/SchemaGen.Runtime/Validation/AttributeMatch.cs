namespace SchemaGen.Runtime.Validation;

/// <summary>How well an attribute fits an element pattern, worst first: of several frames the best is believed.</summary>
internal enum AttributeMatch
{
    /// <summary>The pattern has no such attribute.</summary>
    Unknown,

    /// <summary>The pattern has it, but not with this value.</summary>
    InvalidValue,

    /// <summary>The pattern has it, but not beside the other attributes.</summary>
    Conflicting,

    /// <summary>It fits.</summary>
    Accepted,
}

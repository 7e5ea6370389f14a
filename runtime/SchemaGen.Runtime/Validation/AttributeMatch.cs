namespace SchemaGen.Runtime.Validation;

/// <summary>The match between an attribute and an element pattern, worst first. If there are several frames, the best match counts.</summary>
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

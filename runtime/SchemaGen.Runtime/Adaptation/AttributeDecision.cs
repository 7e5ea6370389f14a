namespace SchemaGen.Runtime.Adaptation;

/// <summary>The fate of an attribute, the cheapest last.</summary>
internal enum AttributeDecision
{
    /// <summary>It is removed.</summary>
    Removed,

    /// <summary>Its value is replaced.</summary>
    Replaced,

    /// <summary>It stays.</summary>
    Kept,
}

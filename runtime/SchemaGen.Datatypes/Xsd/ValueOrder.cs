namespace SchemaGen.Datatypes.Xsd;

/// <summary>How two values stand to each other. Orders of XSD may be partial: a month and thirty days, noon here and noon in UTC.</summary>
internal enum ValueOrder
{
    /// <summary>Neither less, equal nor greater.</summary>
    Incomparable,

    Less,

    Equal,

    Greater,
}

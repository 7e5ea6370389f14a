namespace SchemaGen.Datatypes.Xsd;

/// <summary>The order of two values. Orders of XSD can be partial: a month and thirty days, local noon and noon in UTC.</summary>
internal enum ValueOrder
{
    /// <summary>Neither less, equal nor greater.</summary>
    Incomparable,

    Less,

    Equal,

    Greater,
}

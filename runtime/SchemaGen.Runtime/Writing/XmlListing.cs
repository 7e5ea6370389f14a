namespace SchemaGen.Runtime;

/// <summary>What members are listed for.</summary>
internal enum XmlListing
{
    /// <summary>To be written: texts as they were read.</summary>
    Written,

    /// <summary>To be validated: as written, with the properties behind what is listed; values that cannot be written are listed, too.</summary>
    Traced,

    /// <summary>To be compared: values in canonical form, the cases of groups.</summary>
    Canonical,
}

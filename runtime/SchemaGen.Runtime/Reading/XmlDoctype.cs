namespace SchemaGen.Runtime;

/// <summary>The treatment of a DOCTYPE when a document is read.</summary>
public enum XmlDoctype
{
    /// <summary>The document is refused (RNG002).</summary>
    Refuse,

    /// <summary>The DOCTYPE is skipped. Its entities and attribute defaults are not available.</summary>
    Ignore,

    /// <summary>
    /// The internal subset is read, within limits: entities, attribute defaults and notations. Saving an edited document expands its entities and writes its
    /// attribute defaults.
    /// </summary>
    Internal,
}

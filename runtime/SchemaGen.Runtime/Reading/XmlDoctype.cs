namespace SchemaGen.Runtime;

/// <summary>The treatment of a DOCTYPE when a document is read.</summary>
public enum XmlDoctype
{
    /// <summary>The document is refused (RNG002).</summary>
    Refuse,

    /// <summary>The DOCTYPE is skipped unread: its entities and attribute defaults do not exist.</summary>
    Ignore,

    /// <summary>
    /// Its internal subset is read, within limits: entities, attribute defaults, notations. A document that was edited is saved with its entities expanded and its
    /// attribute defaults given.
    /// </summary>
    Internal,
}

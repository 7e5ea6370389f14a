namespace SchemaGen.Cli.Documents;

/// <summary>What becomes of a document's DOCTYPE.</summary>
internal enum DtdMode
{
    /// <summary>The document is refused.</summary>
    Refuse,

    /// <summary>It is skipped unread: its entities and default attributes do not exist.</summary>
    Ignore,

    /// <summary>Its internal subset is read, within limits; nothing external is opened.</summary>
    Internal,
}

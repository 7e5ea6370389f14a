namespace SchemaGen.Cli.Commands;

/// <summary>The formats of the documentation of a schema.</summary>
internal enum DocsFormat
{
    /// <summary>A site: many files.</summary>
    Html,

    /// <summary>One file for tools.</summary>
    Json,

    /// <summary>One file for repositories.</summary>
    Markdown,
}

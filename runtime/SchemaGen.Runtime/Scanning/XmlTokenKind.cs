namespace SchemaGen.Runtime.Scanning;

/// <summary>The kind of a token of a document.</summary>
internal enum XmlTokenKind
{
    /// <summary>The start of the document: nothing was scanned yet.</summary>
    None,

    /// <summary>The end of the document.</summary>
    End,

    /// <summary>The window ends before the next token does.</summary>
    Incomplete,

    /// <summary>A start tag.</summary>
    StartTag,

    /// <summary>An empty-element tag.</summary>
    EmptyTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>Text in an element, up to the next tag, comment, processing instruction or CDATA section.</summary>
    Text,

    /// <summary>A CDATA section.</summary>
    CharacterData,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    Instruction,

    /// <summary>The start of a DOCTYPE. Nothing after it is scanned.</summary>
    Doctype,
}

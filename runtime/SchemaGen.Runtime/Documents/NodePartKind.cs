namespace SchemaGen.Runtime.Documents;

/// <summary>The kinds of pieces of an element's text.</summary>
internal enum NodePartKind
{
    /// <summary>A namespace declaration.</summary>
    Declaration,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A child that is an object.</summary>
    Element,

    /// <summary>A child that is a value of its parent.</summary>
    Value,

    /// <summary>Text, or a CDATA section.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    Instruction,
}

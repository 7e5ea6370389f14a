namespace SchemaGen.Runtime;

/// <summary>The white space between elements in what is written.</summary>
public enum XmlLayout
{
    /// <summary>Text that was read is kept; new elements are indented like their siblings.</summary>
    Keep,

    /// <summary>Each element starts a line, indented by two blanks a level, except where text is between elements.</summary>
    Indented,

    /// <summary>No white space between elements.</summary>
    Compact,
}

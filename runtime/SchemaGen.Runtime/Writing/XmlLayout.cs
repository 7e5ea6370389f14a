namespace SchemaGen.Runtime;

/// <summary>The white space that is written between elements.</summary>
public enum XmlLayout
{
    /// <summary>The original white space is kept. New elements are indented like their siblings.</summary>
    Keep,

    /// <summary>Each element starts on a new line, indented by two spaces per level, except where there is text between elements.</summary>
    Indented,

    /// <summary>No white space between elements.</summary>
    Compact,
}

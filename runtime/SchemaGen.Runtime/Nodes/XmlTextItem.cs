namespace SchemaGen.Runtime;

/// <summary>A text between elements.</summary>
/// <param name="Value">The text, including all white space.</param>
public sealed record XmlTextItem(string Value) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;

    /// <inheritdoc />
    public override string ToString() => Value;
}

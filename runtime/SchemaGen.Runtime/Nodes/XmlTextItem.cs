namespace SchemaGen.Runtime;

/// <summary>Text that stands between elements.</summary>
/// <param name="Value">The text, with all its white space.</param>
public sealed record XmlTextItem(string Value) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;

    /// <inheritdoc />
    public override string ToString() => Value;
}

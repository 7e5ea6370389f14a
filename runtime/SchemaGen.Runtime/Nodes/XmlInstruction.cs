namespace SchemaGen.Runtime;

/// <summary>A processing instruction: as an item of <see cref="XmlElementNode.Children"/>.</summary>
/// <param name="Target">The target.</param>
/// <param name="Data">What follows the target.</param>
public sealed record XmlInstruction(string Target, string Data) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;
}

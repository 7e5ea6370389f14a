namespace SchemaGen.Runtime;

/// <summary>A processing instruction as an item of <see cref="XmlElementNode.Children"/>.</summary>
/// <param name="Target">The target: a name without a colon, other than <c>xml</c>.</param>
/// <param name="Data">The text after the target, without <c>?&gt;</c>.</param>
public sealed record XmlInstruction(string Target, string Data) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;
}

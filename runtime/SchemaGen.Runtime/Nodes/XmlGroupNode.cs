using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>
/// A part of an element's content with its own object: a case of a union, such as a disk's source by its type. Its attributes and children belong
/// to the element in XML.
/// </summary>
public abstract class XmlGroupNode : XmlContentNode
{
    /// <inheritdoc />
    public override XmlGroupNode Clone() => (XmlGroupNode)base.Clone();

    /// <summary>The attribute that selects the case, if its value selects none in the schema; otherwise null.</summary>
    internal string? Discriminator { get; set; }

    /// <summary>The element that the group was read with; null if code created the group.</summary>
    internal XmlElementNode? Owner { get; set; }

    /// <summary>Makes the group a view of a part of its element.</summary>
    internal void Attach(XmlElementNode owner, DocumentText document, int element)
    {
        Owner = owner;
        Attach(document, element);
    }

    /// <inheritdoc />
    internal override void OpenElement() => Owner!.OpenElement();
}

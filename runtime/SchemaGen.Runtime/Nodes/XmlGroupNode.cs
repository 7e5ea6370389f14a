using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>
/// A part of an element's content that is an object of its own: a case of a union, such as a disk's source by its type. Its attributes and
/// children are those of the element.
/// </summary>
public abstract class XmlGroupNode : XmlContentNode
{
    /// <inheritdoc />
    public override XmlGroupNode Clone() => (XmlGroupNode)base.Clone();

    /// <summary>The attribute that would tell the case of a group that the schema does not know; else null.</summary>
    internal string? Discriminator { get; set; }

    /// <summary>The element that it was read with; null if code made it.</summary>
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

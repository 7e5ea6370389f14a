namespace SchemaGen.Runtime;

/// <summary>
/// A part of an element's content that is an object of its own: a case of a union, such as a disk's source by its type. Its attributes and
/// children are written where the element's stand.
/// </summary>
public abstract class XmlGroupNode : XmlContentNode
{
    /// <summary>Whether anything in the document was read into it.</summary>
    internal bool IsRead { get; set; }

    /// <inheritdoc />
    public override XmlGroupNode Clone() => (XmlGroupNode)base.Clone();
}

using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime.Documents;

/// <summary>A piece of an element's text that means something: an attribute, a child, a text, a comment.</summary>
internal struct NodePart
{
    /// <summary>The kind of the part.</summary>
    public NodePartKind Kind;

    /// <summary>The start of the part.</summary>
    public int Start;

    /// <summary>The end of the part.</summary>
    public int End;

    /// <summary>Of an attribute: where its value starts, between the quotation marks.</summary>
    public int ValueStart;

    /// <summary>The object or the group that holds it; null if nothing does.</summary>
    public XmlContentNode? Holder;

    /// <summary>The member of the holder; null if it is extra content.</summary>
    public XmlClassMember? Member;

    /// <summary>The number of a child element; else -1.</summary>
    public int Element;

    /// <summary>The name of an attribute or an element; the target of a processing instruction.</summary>
    public ExpandedName Name;

    /// <summary>The text of an attribute, a value, a text, a comment or a processing instruction.</summary>
    public string? Text;
}

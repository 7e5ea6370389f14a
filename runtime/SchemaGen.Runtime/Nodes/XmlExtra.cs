namespace SchemaGen.Runtime;

/// <summary>Content of an element that its class has no members for.</summary>
public sealed class XmlExtra
{
    /// <summary>The attributes.</summary>
    public IList<XmlRawAttribute> Attributes { get; } = new List<XmlRawAttribute>();

    /// <summary>Elements and texts (strings), in document order. Where they stand among the other children is kept beside them.</summary>
    public IList<object> Nodes { get; } = new List<object>();

    /// <summary>The elements among the nodes.</summary>
    public IEnumerable<XmlElementNode> Elements => Nodes.OfType<XmlElementNode>();

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Attributes.Count == 0 && Nodes.Count == 0;

    /// <summary>A copy; elements are still those of the original.</summary>
    internal XmlExtra Clone()
    {
        XmlExtra copy = new();
        foreach (XmlRawAttribute attribute in Attributes)
        {
            copy.Attributes.Add(attribute);
        }

        foreach (object node in Nodes)
        {
            copy.Nodes.Add(node);
        }

        return copy;
    }
}

namespace SchemaGen.Runtime;

/// <summary>The children of an element that is being written: generated classes add them in schema order; absent ones (null) are dropped.</summary>
public sealed class XmlChildList
{
    private readonly List<XmlChild> _children = [];
    private readonly Stack<int> _groups = [];

    internal List<XmlChild> Children => _children;

    /// <summary>Adds a child that is an object.</summary>
    public void Add(int member, string localName, XmlElementNode? child, string namespaceUri = "")
    {
        if (child is not null)
        {
            _children.Add(new XmlChild(Place(member), localName, namespaceUri, child, null));
        }
    }

    /// <summary>Adds a list of children that are objects.</summary>
    public void AddRange(int member, string localName, IEnumerable<XmlElementNode> children, string namespaceUri = "")
    {
        ArgumentNullException.ThrowIfNull(children);
        foreach (XmlElementNode child in children)
        {
            Add(member, localName, child, namespaceUri);
        }
    }

    /// <summary>Adds a child that is a value.</summary>
    public void AddValue(int member, string localName, string? text, string namespaceUri = "")
    {
        if (text is not null)
        {
            _children.Add(new XmlChild(Place(member), localName, namespaceUri, null, text));
        }
    }

    /// <summary>Adds a raw child under its own name.</summary>
    public void AddRaw(int member, XmlRawElement? child) => Add(member, child?.LocalName ?? "", child, child?.NamespaceUri ?? "");

    /// <summary>Adds raw children under their own names.</summary>
    public void AddRawRange(int member, IEnumerable<XmlRawElement> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        foreach (XmlRawElement child in children)
        {
            AddRaw(member, child);
        }
    }

    /// <summary>Adds items, each element under its own name.</summary>
    public void AddItems(int member, IEnumerable<IXmlItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        XmlMember place = Place(member);
        foreach (IXmlItem item in items)
        {
            (string localName, string namespaceUri) = item.Element?.NameInDocument ?? XmlChild.NameOfText;
            _children.Add(new XmlChild(place, localName, namespaceUri, item.Element, (item as XmlText)?.Value));
        }
    }

    /// <summary>Adds the children of a group.</summary>
    public void AddGroup(int member, XmlGroupNode? group)
    {
        if (group is not null)
        {
            _groups.Push(member);
            group.ListChildren(this);
            _groups.Pop();
        }
    }

    /// <summary>Sorts the children by their places: a base class adds its own before those of its cases, wherever they stand in the schema.</summary>
    internal void BringIntoSchemaOrder()
    {
        for (int i = 1; i < _children.Count; i++)
        {
            if (_children[i].Member.Place < _children[i - 1].Member.Place)
            {
                XmlChild[] sorted = [.. _children.OrderBy(static child => child.Member.Place)];
                _children.Clear();
                _children.AddRange(sorted);
                return;
            }
        }
    }

    private XmlMember Place(int member)
    {
        XmlMember place = XmlMember.Of(member);
        foreach (int group in _groups)
        {
            place = XmlMember.InGroup(group, place);
        }

        return place;
    }
}

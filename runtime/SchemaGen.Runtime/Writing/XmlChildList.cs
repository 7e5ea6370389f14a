using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>The text and the children that an object holds, those of its groups among them.</summary>
internal sealed class XmlChildList(XmlListing listing)
{
    private List<XmlChild> _children = [];

    // For another order; it is used again.
    private List<XmlChild> _ordered = [];
    private readonly Stack<int> _groups = [];
    private string _owner = "";

    public List<XmlChild> Children => _children;

    /// <summary>Adds a child that is an object.</summary>
    public void AddElement(XmlClassMember member, XmlElementNode child, int index)
    {
        if (member.Kind is XmlMemberKind.NamedElement or XmlMemberKind.Items)
        {
            AddNode(member, child, index);
        }
        else
        {
            Add(Place(member.Number), member.LocalName, member.NamespaceUri, child, null, member.Property, index);
        }
    }

    /// <summary>Adds a node: an element under its own name, or text.</summary>
    public void AddNode(XmlClassMember member, object? node, int index) => AddNode(Place(member.Number), node, member.Property, index);

    /// <summary>Adds the element's text, or a child that is text.</summary>
    public void AddText(XmlClassMember member, string text, int index)
    {
        if (member.Kind != XmlMemberKind.Text || text.Length > 0)
        {
            Add(Place(member.Number), member.LocalName, member.NamespaceUri, null, text, member.Property, index);
        }
    }

    /// <summary>What follows belongs to a group.</summary>
    public void EnterGroup(XmlClassMember member)
    {
        if (listing == XmlListing.Traced)
        {
            _owner = $"{_owner}{member.Property}.";
        }

        _groups.Push(member.Number);
    }

    /// <summary>What follows does not belong to the group any more.</summary>
    public void LeaveGroup(string outer)
    {
        _groups.Pop();
        _owner = outer;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _children.Clear();
        _ordered.Clear();
    }

    /// <summary>Brings the children into the order in which they are written.</summary>
    public void Arrange(XmlContentNode node)
    {
        BringIntoSchemaOrder();
        if (node.Form?.Order is MemberPlace[] order)
        {
            ChildOrder.Restore(_children, ItemPlaces.Adjust(order, node), _ordered);
            (_children, _ordered) = (_ordered, _children);
        }
    }

    /// <summary>Adds what the schema does not know. Text of the element's own replaces text that could not become it.</summary>
    /// <param name="extra">What it does not know.</param>
    /// <param name="rank">The rank of its place behind all members.</param>
    /// <param name="start">Where the children of the object begin.</param>
    public void AddExtra(XmlExtra extra, int rank, int start)
    {
        bool hasText = _children.FindIndex(start, static child => child.LocalName.Length == 0) >= 0;
        for (int i = 0; i < extra.Nodes.Count; i++)
        {
            if (!hasText || extra.Nodes[i] is XmlElementNode)
            {
                AddNode(MemberPlace.Extra(rank), extra.Nodes[i], $"{nameof(XmlContentNode.Extra)}.{nameof(XmlExtra.Nodes)}", i);
            }
        }
    }

    private void AddNode(MemberPlace place, object? node, string property, int index)
    {
        if (node is XmlElementNode child)
        {
            (string localName, string namespaceUri) = child.WrittenName;
            Add(place, localName, namespaceUri, child, null, property, index);
        }
        else if (node is string { Length: > 0 } text)
        {
            Add(place, "", "", null, text, property, index);
        }
    }

    private void Add(MemberPlace place, string localName, string namespaceUri, XmlElementNode? node, string? text, string property, int index) =>
        _children.Add(new XmlChild(place, localName, namespaceUri, node, text, _owner.Length == 0 ? property : _owner + property, index));

    /// <summary>Sorts the children by their places: a base class lists its own before those of its cases, wherever they stand in the schema.</summary>
    private void BringIntoSchemaOrder()
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

    private MemberPlace Place(int member) => Place(MemberPlace.Of(member));

    private MemberPlace Place(MemberPlace place)
    {
        foreach (int group in _groups)
        {
            place = MemberPlace.InGroup(group, place);
        }

        return place;
    }
}

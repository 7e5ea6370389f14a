using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>The children of an element: generated classes add them in schema order; absent ones (null) are dropped.</summary>
public sealed class XmlChildList
{
    private readonly List<XmlChild> _children = [];
    private readonly Stack<int> _groups = [];
    private readonly XmlListing _listing;
    private XmlContentNode _node = null!;
    private string _owner = "";

    internal XmlChildList(XmlListing listing) => _listing = listing;

    internal List<XmlChild> Children => _children;

    /// <summary>What is listed without having been read; only for <see cref="XmlListing.Unread"/>.</summary>
    internal List<ListedMember> Unread { get; } = [];

    /// <summary>Adds a child that is an object.</summary>
    public void Add(
        int member, string localName, XmlElementNode? child, string namespaceUri = "", [CallerArgumentExpression(nameof(child))] string property = "")
    {
        if (child is not null)
        {
            Add(Place(member), localName, namespaceUri, child, null, property, -1);
        }
    }

    /// <summary>Adds children that are objects.</summary>
    public void AddRange<T>(int member, string localName, IReadOnlyList<T>? children, string property, string namespaceUri = "")
        where T : XmlElementNode
    {
        for (int i = 0; i < children?.Count; i++)
        {
            if (children[i] is { } child)
            {
                Add(Place(member), localName, namespaceUri, child, null, property, i);
            }
        }
    }

    /// <summary>Adds a child that is text.</summary>
    public void AddValue(
        int member, string localName, string? text, string namespaceUri = "", [CallerArgumentExpression(nameof(text))] string property = "")
    {
        if (text is not null)
        {
            Add(Place(member), localName, namespaceUri, null, text, property, -1);
        }
    }

    /// <summary>Adds a child that is a value.</summary>
    public void AddValue<T>(
        int member, string localName, T? value, XmlScalar<T> scalar, string namespaceUri = "", [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (value is T some && IsListed(member, localName, namespaceUri, some, scalar))
        {
            Add(Place(member), localName, namespaceUri, null, XmlScalarText.Of(_node.Form, member, 0, some, scalar, _listing), property, -1);
        }
    }

    /// <summary>Adds children that are texts.</summary>
    public void AddValues(int member, string localName, IReadOnlyList<string>? texts, string property, string namespaceUri = "")
    {
        for (int i = 0; i < texts?.Count; i++)
        {
            if (texts[i] is { } text)
            {
                Add(Place(member), localName, namespaceUri, null, text, property, i);
            }
        }
    }

    /// <summary>Adds children that are values.</summary>
    public void AddValues<T>(int member, string localName, IReadOnlyList<T>? values, XmlScalar<T> scalar, string property, string namespaceUri = "")
        where T : struct
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Add(Place(member), localName, namespaceUri, null, XmlScalarText.Of(_node.Form, member, i, values[i], scalar, _listing), property, i);
        }
    }

    /// <summary>Adds a child that has nothing in it, if it is there.</summary>
    public void AddFlag(
        int member, string localName, bool isThere, string namespaceUri = "", [CallerArgumentExpression(nameof(isThere))] string property = "")
    {
        if (isThere)
        {
            Add(Place(member), localName, namespaceUri, null, "", property, -1);
        }
    }

    /// <summary>Adds a child under its own name.</summary>
    public void AddNamed(int member, XmlElementNode? child, [CallerArgumentExpression(nameof(child))] string property = "")
    {
        if (child is not null)
        {
            AddNode(Place(member), child, property, -1);
        }
    }

    /// <summary>Adds children under their own names.</summary>
    public void AddNamedRange(int member, IReadOnlyList<XmlElementNode>? children, string property)
    {
        for (int i = 0; i < children?.Count; i++)
        {
            AddNode(Place(member), children[i], property, i);
        }
    }

    /// <summary>Adds items, each element under its own name.</summary>
    public void AddItems<T>(int member, IReadOnlyList<T>? items, string property)
        where T : class, IXmlItem
    {
        for (int i = 0; i < items?.Count; i++)
        {
            AddNode(Place(member), items[i].Element ?? (object?)(items[i] as XmlText)?.Value, property, i);
        }
    }

    /// <summary>Adds the element's text.</summary>
    public void AddText(int member, string? text, [CallerArgumentExpression(nameof(text))] string property = "")
    {
        if (!string.IsNullOrEmpty(text))
        {
            Add(Place(member), "", "", null, text, property, -1);
        }
    }

    /// <summary>Adds the element's text, which is a value.</summary>
    public void AddText<T>(int member, T? value, XmlScalar<T> scalar, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (value is T some && IsListed(member, "", "", some, scalar))
        {
            AddText(member, XmlScalarText.Of(_node.Form, member, 0, some, scalar, _listing), property);
        }
    }

    /// <summary>Adds the element's text where it always is the same.</summary>
    public void AddFixedText(int member, string word) => AddFixed(member, "", "", word);

    /// <summary>Adds a child that always is there with the same text.</summary>
    public void AddFixedValue(int member, string localName, string word, string namespaceUri = "") => AddFixed(member, localName, namespaceUri, word);

    /// <summary>Adds the children of a group.</summary>
    public void AddGroup(int member, XmlGroupNode? group, [CallerArgumentExpression(nameof(group))] string property = "")
    {
        if (group is null)
        {
            return;
        }

        string outer = _owner;
        if (_listing == XmlListing.Traced)
        {
            _owner = $"{outer}{property}.";
        }

        _groups.Push(member);
        AddAll(group);
        _groups.Pop();
        _owner = outer;
    }

    /// <summary>Lists the children of an object in the order in which they are written.</summary>
    internal void Fill(XmlContentNode node)
    {
        _children.Clear();
        Unread.Clear();
        AddAll(node);
        BringIntoSchemaOrder();
        if (node.Form?.Order is XmlMember[] order)
        {
            ChildOrder.Restore(_children, ItemPlaces.Adjust(order, node));
        }
    }

    /// <summary>Adds a node of raw content: an element under its own name, or text.</summary>
    internal void AddNode(XmlMember place, object? node, string property, int index)
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

    private void AddAll(XmlContentNode node)
    {
        XmlContentNode outer = _node;
        _node = node;
        int start = _children.Count;
        node.ListChildren(this);
        if (node.Form is { Extra: { } extra } form)
        {
            AddExtra(extra, XmlMember.Extra(form.ExtraRank), start);
        }

        _node = outer;
    }

    // It says nothing, so that it is not compared.
    private void AddFixed(int member, string localName, string namespaceUri, string word)
    {
        if (_listing == XmlListing.Unread)
        {
            Unread.Add(new ListedMember(_node, member, Place(member), localName, namespaceUri, HasUnrecognized: false));
        }
        else if (_listing != XmlListing.Canonical && _node.Form?.IsOmitted(member) != true)
        {
            Add(Place(member), localName, namespaceUri, null, _node.Form?.TextOf(member, 0) ?? word, "", -1);
        }
    }

    private bool IsListed<T>(int member, string localName, string namespaceUri, T value, XmlScalar<T> scalar)
        where T : struct
    {
        if (_listing == XmlListing.Unread)
        {
            Unread.Add(new ListedMember(_node, member, Place(member), localName, namespaceUri, scalar.TryGetUnrecognized(out _)));
            return false;
        }

        return !XmlScalarText.IsMissing(_node.Form, member, value, scalar);
    }

    // Text of the element's own replaces text that could not become it.
    private void AddExtra(XmlExtra extra, XmlMember place, int start)
    {
        bool hasText = _children.FindIndex(start, static child => child.LocalName.Length == 0) >= 0;
        for (int i = 0; i < extra.Nodes.Count; i++)
        {
            if (!hasText || extra.Nodes[i] is XmlElementNode)
            {
                AddNode(place, extra.Nodes[i], $"{nameof(XmlContentNode.Extra)}.{nameof(XmlExtra.Nodes)}", i);
            }
        }
    }

    private void Add(XmlMember place, string localName, string namespaceUri, XmlElementNode? node, string? text, string property, int index) =>
        _children.Add(new XmlChild(place, localName, namespaceUri, node, text, _owner.Length == 0 ? property : _owner + property, index));

    /// <summary>Sorts the children by their places: a base class adds its own before those of its cases, wherever they stand in the schema.</summary>
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

    private XmlMember Place(int member) => Place(XmlMember.Of(member));

    private XmlMember Place(XmlMember place)
    {
        foreach (int group in _groups)
        {
            place = XmlMember.InGroup(group, place);
        }

        return place;
    }
}

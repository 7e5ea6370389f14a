using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>The attributes of an element: generated classes add them in schema order; absent ones (null) are dropped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlAttributeList
{
    private readonly List<XmlListedAttribute> _attributes = [];
    private readonly XmlListing _listing;
    private XmlContentNode _node = null!;
    private string _owner = "";

    internal XmlAttributeList(XmlListing listing) => _listing = listing;

    internal List<XmlListedAttribute> Attributes => _attributes;

    /// <summary>What is listed without having been read; only for <see cref="XmlListing.Unread"/>.</summary>
    internal List<ListedMember> Unread { get; } = [];

    /// <summary>Adds an attribute that is text.</summary>
    public void Add(int member, string localName, string? text, string namespaceUri = "", [CallerArgumentExpression(nameof(text))] string property = "")
    {
        _ = member;
        if (text is not null)
        {
            _attributes.Add(new XmlListedAttribute(localName, namespaceUri, text, PathOf(property)));
        }
    }

    /// <summary>Adds an attribute that is a value.</summary>
    public void Add<T>(
        int member, string localName, T? value, XmlScalar<T> scalar, string namespaceUri = "", [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (value is not T some || XmlScalarText.IsMissing(_node.Form, member, some, scalar))
        {
            return;
        }

        if (_listing == XmlListing.Unread)
        {
            Unread.Add(new ListedMember(_node, member, default, localName, namespaceUri, scalar.TryGetUnrecognized(out _)));
            return;
        }

        _attributes.Add(new XmlListedAttribute(localName, namespaceUri, XmlScalarText.Of(_node.Form, member, 0, some, scalar, _listing), PathOf(property)));
    }

    /// <summary>Adds the attribute that always has the same value, unless it was absent when the object was read.</summary>
    public void AddFixed(int member, string localName, string word, string namespaceUri = "")
    {
        if (_listing == XmlListing.Unread)
        {
            Unread.Add(new ListedMember(_node, member, default, localName, namespaceUri, HasUnrecognized: false));
        }
        else if (_listing != XmlListing.Canonical && _node.Form?.IsOmitted(member) != true)
        {
            _attributes.Add(new XmlListedAttribute(localName, namespaceUri, _node.Form?.TextOf(member, 0) ?? word, PathOf("")));
        }
    }

    /// <summary>Adds attributes whose names the schema leaves open.</summary>
    public void AddRange(IEnumerable<XmlRawAttribute>? attributes)
    {
        foreach (XmlRawAttribute attribute in attributes ?? [])
        {
            _attributes.Add(new XmlListedAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value, PathOf(nameof(XmlExtra.Attributes))));
        }
    }

    /// <summary>Adds the attributes of a group.</summary>
    public void AddGroup(XmlGroupNode? group, [CallerArgumentExpression(nameof(group))] string property = "")
    {
        if (group is null)
        {
            return;
        }

        if (_listing == XmlListing.Canonical)
        {
            _attributes.Add(new XmlListedAttribute("", "", group.GetType().ToString(), ""));
        }

        string outer = _owner;
        if (_listing == XmlListing.Traced)
        {
            _owner = $"{outer}{property}.";
        }

        AddAll(group);
        _owner = outer;
    }

    /// <summary>Lists the attributes of an object, and of nothing else.</summary>
    internal void Fill(XmlContentNode node)
    {
        _attributes.Clear();
        Unread.Clear();
        AddAll(node);
    }

    private void AddAll(XmlContentNode node)
    {
        XmlContentNode outer = _node;
        _node = node;
        node.ListAttributes(this);
        if (node.Form?.Extra is { } extra)
        {
            AddExtra(extra);
        }

        _node = outer;
    }

    // What has a property by now is written once.
    private void AddExtra(XmlExtra extra)
    {
        for (int i = 0; i < extra.Attributes.Count; i++)
        {
            XmlRawAttribute attribute = extra.Attributes[i];
            if (!_attributes.Exists(listed => listed.LocalName == attribute.LocalName && listed.NamespaceUri == attribute.NamespaceUri))
            {
                string property = _listing == XmlListing.Traced ? PathOf($"{nameof(XmlContentNode.Extra)}.{nameof(XmlExtra.Attributes)}[{i}]") : "";
                _attributes.Add(new XmlListedAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value, property));
            }
        }
    }

    private string PathOf(string property) => _owner.Length == 0 ? property : _owner + property;
}

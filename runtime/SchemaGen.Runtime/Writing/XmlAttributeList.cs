using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>The attributes that an object holds, those of its groups among them.</summary>
internal sealed class XmlAttributeList(XmlListing listing)
{
    private readonly List<XmlListedAttribute> _attributes = [];
    private string _owner = "";

    public List<XmlListedAttribute> Attributes => _attributes;

    /// <summary>Forgets all.</summary>
    public void Clear() => _attributes.Clear();

    /// <summary>Adds an attribute.</summary>
    public void Add(XmlClassMember member, string text) =>
        _attributes.Add(new XmlListedAttribute(member.LocalName, member.NamespaceUri, text, PathOf(member.Property)));

    /// <summary>Adds an attribute whose name the schema leaves open.</summary>
    public void Add(XmlClassMember member, XmlRawAttribute attribute) =>
        _attributes.Add(new XmlListedAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value, PathOf(member.Property)));

    /// <summary>What follows belongs to a group. Where groups are compared, their classes are.</summary>
    /// <returns>What the group stands in, for the end of the group.</returns>
    public string EnterGroup(XmlClassMember member, XmlGroupNode? group)
    {
        if (listing == XmlListing.Canonical && group is not null)
        {
            _attributes.Add(new XmlListedAttribute("", "", group.GetType().ToString(), ""));
        }

        string outer = _owner;
        if (listing == XmlListing.Traced)
        {
            _owner = $"{outer}{member.Property}.";
        }

        return outer;
    }

    /// <summary>What follows does not belong to the group any more.</summary>
    public void LeaveGroup(string outer) => _owner = outer;

    /// <summary>Adds what the schema does not know. What has a property by now is written once.</summary>
    public void AddExtra(XmlExtra extra)
    {
        for (int i = 0; i < extra.Attributes.Count; i++)
        {
            XmlRawAttribute attribute = extra.Attributes[i];
            if (!_attributes.Exists(listed => listed.LocalName == attribute.LocalName && listed.NamespaceUri == attribute.NamespaceUri))
            {
                string property = listing == XmlListing.Traced ? PathOf($"{nameof(XmlContentNode.Extra)}.{nameof(XmlExtra.Attributes)}[{i}]") : "";
                _attributes.Add(new XmlListedAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value, property));
            }
        }
    }

    private string PathOf(string property) => _owner.Length == 0 ? property : _owner + property;
}

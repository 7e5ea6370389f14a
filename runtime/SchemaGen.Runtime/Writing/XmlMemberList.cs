using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>What an object holds, in schema order; members that hold nothing are dropped.</summary>
internal sealed class XmlMemberList
{
    private readonly XmlListing _listing;

    public XmlMemberList(XmlListing listing)
    {
        _listing = listing;
        Attributes = new XmlAttributeList(listing);
        Children = new XmlChildList(listing);
    }

    public XmlAttributeList Attributes { get; }

    public XmlChildList Children { get; }

    /// <summary>Lists what an object holds, and nothing else.</summary>
    public void Fill(XmlContentNode node)
    {
        Clear();
        AddAll(node);
        Children.Arrange(node);
    }

    /// <summary>Forgets what was listed.</summary>
    public void Clear()
    {
        Attributes.Clear();
        Children.Clear();
    }

    private void AddAll(XmlContentNode node)
    {
        int start = Children.Children.Count;
        XmlClass type = node.XmlClass;
        if (type.HasFixed)
        {
            AddWithFixed(node, type);
        }
        else
        {
            for (int slot = node.NextHeld(0); slot >= 0; slot = node.NextHeld(slot + 1))
            {
                Add(node, type.BySlot[slot], node[type.BySlot[slot]]!);
            }
        }

        if (node.Form is { Extra: { } extra } form)
        {
            Attributes.AddExtra(extra);
            Children.AddExtra(extra, form.ExtraRank, start);
        }
    }

    private void AddWithFixed(XmlContentNode node, XmlClass type)
    {
        foreach (XmlClassMember member in type.BySlot)
        {
            object? value = node[member];
            if (member.IsFixed)
            {
                AddFixed(member, value);
            }
            else if (value is not null)
            {
                Add(node, member, value);
            }
        }
    }

    private void Add(XmlContentNode node, XmlClassMember member, object value)
    {
        switch (value)
        {
            case string text:
                AddText(member, text, -1);
                break;
            case XmlElementNode child:
                Children.AddElement(member, child, -1);
                break;
            case MemberItems items:
                AddItems(node, member, items);
                break;
            case XmlGroupNode group:
                AddGroup(member, group);
                break;
            default:
                AddText(member, member.Scalar!.TextOf(value, node.Form?.TextOf(member.Number, 0), _listing), -1);
                break;
        }
    }

    // Elements under their own names or the member's, texts, or attributes of any names.
    private void AddItems(XmlContentNode node, XmlClassMember member, MemberItems items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is XmlElementNode child)
            {
                Children.AddElement(member, child, i);
            }
            else if (items[i] is XmlRawAttribute attribute)
            {
                Attributes.Add(member, attribute);
            }
            else if (member.Kind == XmlMemberKind.Items)
            {
                Children.AddNode(member, items[i] is XmlText text ? text.Value : items[i], i);
            }
            else if (items[i] is { } value)
            {
                AddText(member, value as string ?? member.Scalar!.TextOf(value, node.Form?.TextOf(member.Number, i), _listing), i);
            }
        }
    }

    // Unless it was absent when the object was read. It says nothing, so that it is not compared.
    private void AddFixed(XmlClassMember member, object? kept)
    {
        if (_listing != XmlListing.Canonical && FixedMember.TextOf(member, kept) is { } text)
        {
            AddText(member, text, -1);
        }
    }

    private void AddGroup(XmlClassMember member, XmlGroupNode group)
    {
        bool hasAttributes = member.Has(XmlMemberFlags.HasAttributes);
        string outer = Attributes.EnterGroup(member, hasAttributes ? group : null);
        Children.EnterGroup(member);
        AddAll(group);
        Children.LeaveGroup(outer);
        Attributes.LeaveGroup(outer);
    }

    private void AddText(XmlClassMember member, string text, int index)
    {
        if (member.IsAttribute)
        {
            Attributes.Add(member, text);
        }
        else
        {
            Children.AddText(member, text, index);
        }
    }
}

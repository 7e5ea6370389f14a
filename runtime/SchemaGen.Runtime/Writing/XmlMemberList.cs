using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>What an object holds: generated classes list their members by number, in schema order; absent ones (null) are dropped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "They are the fields' types.")]
public sealed class XmlMemberList
{
    private readonly XmlListing _listing;
    private XmlContentNode _node = null!;
    private XmlClass _class = null!;

    internal XmlMemberList(XmlListing listing)
    {
        _listing = listing;
        Attributes = new XmlAttributeList(listing);
        Children = new XmlChildList(listing);
    }

    internal XmlAttributeList Attributes { get; }

    internal XmlChildList Children { get; }

    /// <summary>Adds a text.</summary>
    public void Text(int member, string? text)
    {
        if (text is not null)
        {
            Add(_class[member], text, -1);
        }
    }

    /// <summary>Adds texts, an element each.</summary>
    public void Texts(int member, List<string>? texts)
    {
        for (int i = 0; i < texts?.Count; i++)
        {
            if (texts[i] is { } text)
            {
                Add(_class[member], text, i);
            }
        }
    }

    /// <summary>Adds a member of an enum.</summary>
    public void Word(int member, int? value)
    {
        if (value is not int word || (word == XmlEnumWords.Unrecognized && _node.Form?.IsOmitted(member) == true))
        {
            return;
        }

        if (_listing == XmlListing.Unread)
        {
            AddUnread(_class[member], hasUnrecognized: true);
            return;
        }

        XmlClassMember known = _class[member];
        Add(known, known.Words!.TextOf(_node.Form, member, word, _listing), -1);
    }

    /// <summary>Adds a value.</summary>
    public void Value<T>(int member, T? value, XmlScalar<T> scalar)
        where T : struct
    {
        if (value is not T some || XmlScalarText.IsMissing(_node.Form, member, some, scalar))
        {
            return;
        }

        if (_listing == XmlListing.Unread)
        {
            AddUnread(_class[member], scalar.TryGetUnrecognized(out _));
            return;
        }

        Add(_class[member], XmlScalarText.Of(_node.Form, member, 0, some, scalar, _listing), -1);
    }

    /// <summary>Adds values, an element each.</summary>
    public void Values<T>(int member, List<T>? values, XmlScalar<T> scalar)
        where T : struct
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Add(_class[member], XmlScalarText.Of(_node.Form, member, i, values[i], scalar, _listing), i);
        }
    }

    /// <summary>Adds an element that has nothing in it, if it is there.</summary>
    public void Flag(int member, bool isThere)
    {
        if (isThere)
        {
            Add(_class[member], "", -1);
        }
    }

    /// <summary>Adds what always is the same, unless it was absent when the object was read. It says nothing, so that it is not compared.</summary>
    public void Fixed(int member)
    {
        if (_listing == XmlListing.Unread)
        {
            AddUnread(_class[member], hasUnrecognized: false);
        }
        else if (_listing != XmlListing.Canonical && _node.Form?.IsOmitted(member) != true)
        {
            Add(_class[member], _node.Form?.TextOf(member, 0) ?? _class[member].FixedText, -1);
        }
    }

    /// <summary>Adds a child that is an object.</summary>
    public void Element(int member, XmlElementNode? child)
    {
        if (child is not null)
        {
            Children.AddElement(_class[member], child, -1);
        }
    }

    /// <summary>Adds children that are objects.</summary>
    public void Elements<T>(int member, List<T>? children)
        where T : XmlElementNode
    {
        for (int i = 0; i < children?.Count; i++)
        {
            if (children[i] is { } child)
            {
                Children.AddElement(_class[member], child, i);
            }
        }
    }

    /// <summary>Adds items, each element under its own name.</summary>
    public void Items<T>(int member, XmlItemList<T>? items)
        where T : class, IXmlItem
    {
        for (int i = 0; i < items?.Count; i++)
        {
            Children.AddNode(_class[member], items[i].Element ?? (object?)(items[i] as XmlText)?.Value, i);
        }
    }

    /// <summary>Adds attributes whose names the schema leaves open.</summary>
    public void AnyAttributes(int member, IEnumerable<XmlRawAttribute>? attributes) => Attributes.AddAll(_class[member], attributes ?? []);

    /// <summary>Adds what a group holds.</summary>
    public void Group(int member, XmlGroupNode? group)
    {
        if (group is null)
        {
            return;
        }

        XmlClassMember known = _class[member];
        bool hasAttributes = known.Has(XmlMemberFlags.HasAttributes);
        string outer = Attributes.EnterGroup(known, hasAttributes ? group : null);
        Children.EnterGroup(known);
        AddAll(group);
        Children.LeaveGroup(outer);
        Attributes.LeaveGroup(outer);
    }

    /// <summary>Adds the content of a raw element.</summary>
    internal void Nodes(int member, List<object> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            Children.AddNode(_class[member], nodes[i], i);
        }
    }

    /// <summary>Lists what an object holds, and nothing else.</summary>
    internal void Fill(XmlContentNode node)
    {
        Attributes.Clear();
        Children.Clear();
        AddAll(node);
        Children.Arrange(node);
    }

    private void AddAll(XmlContentNode node)
    {
        (XmlContentNode outerNode, XmlClass outerClass) = (_node, _class);
        (_node, _class) = (node, node.XmlClass);
        int start = Children.Children.Count;
        node.ListMembers(this);
        if (node.Form is { Extra: { } extra } form)
        {
            Attributes.AddExtra(extra);
            Children.AddExtra(extra, form.ExtraRank, start);
        }

        (_node, _class) = (outerNode, outerClass);
    }

    private void Add(XmlClassMember member, string text, int index)
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

    private void AddUnread(XmlClassMember member, bool hasUnrecognized)
    {
        if (member.IsAttribute)
        {
            Attributes.AddUnread(_node, member, hasUnrecognized);
        }
        else
        {
            Children.AddUnread(_node, member, hasUnrecognized);
        }
    }
}

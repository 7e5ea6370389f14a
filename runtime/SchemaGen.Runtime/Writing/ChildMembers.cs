using System.Text;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>Finds the member that a child belongs to, and changes it when the child comes or goes.</summary>
internal static class ChildMembers
{
    /// <summary>Adds an item to the member that takes it.</summary>
    /// <param name="node">The element.</param>
    /// <param name="item">The item.</param>
    /// <param name="before">The children before it.</param>
    /// <exception cref="ArgumentException">The class has no member for the item.</exception>
    public static ContentChild Add(XmlElementNode node, IXmlItem item, List<ContentChild> before)
    {
        node.EnsureOpen();
        switch (item)
        {
            case XmlCommentItem { Text: var comment }:
                CheckCharacters(comment, item);
                return comment.Contains("--", StringComparison.Ordinal) || comment.EndsWith('-')
                    ? throw new ArgumentException("A comment has no two hyphens in a row, and no hyphen at its end.", nameof(item))
                    : new ContentChild { Kind = NodePartKind.Comment, Text = comment };
            case XmlInstruction { Target: var target, Data: var data }:
                CheckInstruction(target, data, item);
                return new ContentChild { Kind = NodePartKind.Instruction, Name = new ExpandedName(target, ""), Text = data };
            case XmlTextItem text:
                return AddText(node, text, before);
            case XmlValueElement value:
                return TryAddValue(node, value, before) ?? throw NoMember(node, item);
            case XmlElementNode child:
                (string localName, string namespaceUri) = child.WrittenName;
                return TryAddElement(node, child, new ExpandedName(localName, namespaceUri), before) ?? throw NoMember(node, item);
            default:
                throw new ArgumentException($"A {item.GetType()} cannot be a child.", nameof(item));
        }
    }

    /// <summary>Removes a child from its member.</summary>
    public static void Remove(ContentChild child)
    {
        if (child.Holder is null)
        {
            return;
        }

        if (child.Member is null)
        {
            child.Holder.Extra.Nodes.RemoveAt(child.Index);
        }
        else if (child.Index >= 0)
        {
            child.Holder.ChangedItemsAt(child.Member.Slot).RemoveAt(child.Index);
        }
        else
        {
            child.Holder.MarkChanged();
            child.Holder[child.Member] = null;
        }
    }

    /// <summary>Brings the items of a list into another order.</summary>
    public static void Reorder(ContentChild[] before, ContentChild[] after)
    {
        if (before is not [{ Member: { } member, Holder: { } holder, Index: >= 0 }, ..])
        {
            return;
        }

        MemberItems items = holder.ChangedItemsAt(member.Slot);
        (object Value, int Place)[] reordered = [.. after.Select(child => (items[child.Index], items.PlaceOf(child.Index)))];
        for (int i = 0; i < reordered.Length; i++)
        {
            items.Replace(before[i].Index, reordered[i].Value, reordered[i].Place);
        }
    }

    // XML 1.0, section 2.6, and Namespaces in XML 1.0, section 7.
    private static void CheckInstruction(string target, string data, IXmlItem item)
    {
        if (!XmlCharacters.IsNcName(target) || target.Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{target}' cannot be the target of a processing instruction: it is a name without a colon other than 'xml'.", nameof(item));
        }

        CheckCharacters(data, item);
        if (data.Contains("?>", StringComparison.Ordinal))
        {
            throw new ArgumentException("The data of a processing instruction does not contain '?>'.", nameof(item));
        }
    }

    private static void CheckCharacters(string text, IXmlItem item)
    {
        if (XmlCharacters.IndexOfForbidden(text) is >= 0 and int forbidden)
        {
            throw new ArgumentException($"The character 0x{(int)text[forbidden]:X4} cannot be in XML.", nameof(item));
        }
    }

    private static ContentChild AddText(XmlElementNode node, XmlTextItem text, List<ContentChild> before)
    {
        if (node.XmlClass.Items is { } items && node.IsMixed)
        {
            return AddTo(node, items, node is XmlRawElement ? text.Value : text, new ExpandedName("", ""), NodePartKind.Text, text.Value, before);
        }

        return node.XmlClass.Text is { } member && node[member] is null && MemberValues.Of(member, Encoding.UTF8.GetBytes(text.Value), node.Document, node.ElementNumber) is { } value
            ? AddTo(node, member, value, new ExpandedName("", ""), NodePartKind.Text, text.Value, before)
            : throw NoMember(node, text);
    }

    private static ContentChild? TryAddValue(XmlContentNode holder, XmlValueElement element, List<ContentChild> before)
    {
        XmlClass type = holder.XmlClass;
        int number = type.NumberOf(element.LocalName, element.NamespaceUri);
        for (int place = -1; type.Children.Next(number, ref place) is { } named;)
        {
            if (named is { IsValueElement: true, IsFixed: false } && (named.Has(XmlMemberFlags.List) || holder[named] is null)
                && (named.Has(XmlMemberFlags.Presence) ? "" : MemberValues.Of(named, Encoding.UTF8.GetBytes(element.Value), holder.Document, holder.ElementNumber)) is { } value)
            {
                return AddTo(holder, named, value, new ExpandedName(element.LocalName, element.NamespaceUri), NodePartKind.Value, element.Value, before);
            }
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (holder[member] is XmlGroupNode group && TryAddValue(group, element, before) is { } added)
            {
                return added;
            }
        }

        return null;
    }

    private static ContentChild? TryAddElement(XmlContentNode holder, XmlElementNode child, ExpandedName name, List<ContentChild> before)
    {
        XmlClass type = holder.XmlClass;
        for (int place = -1, number = type.NumberOf(name.LocalName, name.NamespaceUri); type.Children.Next(number, ref place) is { } named;)
        {
            if (!named.IsValueElement && CanAdd(holder, named, child))
            {
                return AddTo(holder, named, child, name, NodePartKind.Element, null, before);
            }
        }

        foreach (XmlMemberFlags flag in new[] { XmlMemberFlags.TakesByClass, XmlMemberFlags.TakesRest })
        {
            foreach (XmlClassMember member in type.Members)
            {
                if (!member.IsAttribute && member.Has(flag) && CanAdd(holder, member, child))
                {
                    return AddTo(holder, member, child, name, NodePartKind.Element, null, before);
                }
            }
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (holder[member] is XmlGroupNode group && TryAddElement(group, child, name, before) is { } added)
            {
                return added;
            }
        }

        return null;
    }

    private static bool CanAdd(XmlContentNode holder, XmlClassMember member, XmlElementNode child) =>
        member.Kind != XmlMemberKind.Group && member.CanHold(child.XmlClass) && (member.Has(XmlMemberFlags.List) || holder[member] is null);

    private static ContentChild AddTo(XmlContentNode holder, XmlClassMember member, object value, ExpandedName name, NodePartKind kind, string? text, List<ContentChild> before)
    {
        int index = -1;
        if (member.Has(XmlMemberFlags.List))
        {
            index = before.Count(child => ReferenceEquals(child.Holder, holder) && ReferenceEquals(child.Member, member));
            holder.ChangedItemsAt(member.Slot).Insert(index, value);
        }
        else
        {
            holder.MarkChanged();
            holder[member] = value;
        }

        return new ContentChild { Kind = kind, Name = name, Node = value as XmlElementNode, Text = text, Typed = value, Holder = holder, Member = member, Index = index };
    }

    private static ArgumentException NoMember(XmlElementNode node, IXmlItem item) =>
        new($"{node.GetType().Name} has no member, or no room, for {item}.", nameof(item));
}

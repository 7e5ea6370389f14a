using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Classes;

/// <summary>Gives objects what was read, member by member.</summary>
/// <param name="names">The names of the schema by which is read.</param>
/// <param name="isChecked">Whether a child's class is asked for that the validator vouches for: what is not valid is read, too.</param>
internal sealed class MemberReader(SchemaNames names, bool isChecked)
{
    /// <summary>Gives an object an attribute; false if its class has no member for it, or the member no value for its text.</summary>
    public bool ReadAttribute(XmlContentNode node, XmlClass type, StartTag startTag, int attribute)
    {
        int number = type.IsOf(names) ? startTag.NameNumber(attribute) : type.NumberOf(startTag.LocalName(attribute), startTag.NamespaceUri(attribute));
        if (type.Attributes.Find(number) is not { } named)
        {
            return type.Has(XmlMemberFlags.HasAttributes | XmlMemberFlags.TakesRest) && ReadUnnamedAttribute(node, type, startTag, attribute);
        }

        if (named.Scalar is not null || named.IsFixed)
        {
            return TryReadText(node, named, startTag.TextOf(attribute));
        }

        node[named] = startTag.ValueOf(attribute);
        return true;
    }

    /// <summary>Gives an object a child that is an object, and tells its member.</summary>
    public MemberPlace ReadElement(XmlContentNode node, XmlClass type, ElementLevel level, XmlElementNode child, XmlClass childType)
    {
        int number = type.IsOf(names) ? level.NameNumber : type.NumberOf(level.LocalName, level.NamespaceUri);
        for (int place = -1; type.Children.Next(number, ref place) is { } named;)
        {
            if (!named.IsValueElement && TryHold(node, named, child, childType))
            {
                return MemberPlace.Of(named.Number);
            }
        }

        if (ReadByFlag(node, type, XmlMemberFlags.TakesByClass, child, childType) is { Exists: true } byClass)
        {
            return byClass;
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasElements)
                && node[member] is XmlGroupNode group
                && ReadElement(group, group.XmlClass, level, child, childType) is { Exists: true } inner)
            {
                group.IsRead = true;
                return MemberPlace.InGroup(member.Number, inner);
            }
        }

        return ReadByFlag(node, type, XmlMemberFlags.TakesRest, child, childType);
    }

    /// <summary>Gives an object a child that is a value, and tells its member; none if the member has no value for the text.</summary>
    public MemberPlace ReadValue(XmlContentNode node, XmlClass type, ElementLevel level)
    {
        int number = type.IsOf(names) ? level.NameNumber : type.NumberOf(level.LocalName, level.NamespaceUri);
        for (int place = -1; type.Children.Next(number, ref place) is { } named;)
        {
            if (named.IsValueElement)
            {
                return TryReadText(node, named, level.Characters.Span) ? MemberPlace.Of(named.Number) : MemberPlace.None;
            }
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasValues)
                && node[member] is XmlGroupNode group
                && ReadValue(group, group.XmlClass, level) is { Exists: true } inner)
            {
                group.IsRead = true;
                return MemberPlace.InGroup(member.Number, inner);
            }
        }

        return MemberPlace.None;
    }

    /// <summary>Gives an object the text of an element that has no children; false if its class has no member for it, or the member no value.</summary>
    public static bool ReadText(XmlContentNode node, XmlClass type, ReadOnlySpan<char> text) => type.Text is { } member && TryReadText(node, member, text);

    /// <summary>Gives an object text that stands between children, and tells its member.</summary>
    public static MemberPlace ReadMixedText(XmlContentNode node, string text)
    {
        XmlClassMember member = node.XmlClass.Items!;
        node.ItemsAt(member.Slot).Add(node is XmlRawElement ? text : new XmlText(text));
        return MemberPlace.Of(member.Number);
    }

    /// <summary>When the start tag is known: remembers the attributes that new objects write and that are not there.</summary>
    public static void OmitAttributes(XmlContentNode node, XmlClass type, StartTag startTag)
    {
        foreach (XmlClassMember member in type.Has(XmlMemberFlags.Omittable | XmlMemberFlags.HasAttributes) ? type.Members : [])
        {
            if (member.Has(XmlMemberFlags.Omittable) && startTag.Find(member.LocalName, member.NamespaceUri) < 0)
            {
                node[member] = FixedMember.Omitted;
            }
            else if (member.Has(XmlMemberFlags.HasAttributes) && node[member] is XmlGroupNode group)
            {
                OmitAttributes(group, group.XmlClass, startTag);
            }
        }
    }

    /// <summary>When all is read: the optional groups go of which nothing was there.</summary>
    public static void DropUnreadGroups(XmlContentNode node, XmlClass type)
    {
        foreach (XmlClassMember member in type.Has(XmlMemberFlags.DropUnread) ? type.Groups : [])
        {
            if (member.Has(XmlMemberFlags.DropUnread) && node[member] is XmlGroupNode { IsRead: false, Form: null or { Extra: null } })
            {
                node[member] = null;
            }
        }
    }

    private static bool TryReadText(XmlContentNode node, XmlClassMember member, ReadOnlySpan<char> text)
    {
        if (member.IsFixed)
        {
            ReadFixed(node, member, text);
            return true;
        }

        if (member.Has(XmlMemberFlags.BlankIsNone) && WhiteSpace.IsBlank(text))
        {
            return true;
        }

        MemberItems? items = member.Has(XmlMemberFlags.List) ? node.ItemsAt(member.Slot) : null;
        object? value = member.Has(XmlMemberFlags.Presence) ? "" : ValueOf(node, member, text, items?.Count ?? 0);
        if (value is not null && items is not null)
        {
            items.Add(value);
        }
        else if (value is not null)
        {
            node[member] = value;
        }

        return value is not null;
    }

    // Null if the text is no value. It is remembered if that is not how the value would be written.
    private static object? ValueOf(XmlContentNode node, XmlClassMember member, ReadOnlySpan<char> text, int index)
    {
        if (member.Scalar is not { } scalar)
        {
            return text.ToString();
        }

        object? value = scalar.Read(text, out bool isCanonical);
        if (value is not null && !isCanonical)
        {
            (node.Form ??= new XmlSourceForm()).KeepText(member.Number, index, text.ToString());
        }

        return value;
    }

    // What is fixed has no property: only a text that is written differently is remembered.
    private static void ReadFixed(XmlContentNode node, XmlClassMember member, ReadOnlySpan<char> text)
    {
        if (!text.SequenceEqual(member.FixedText))
        {
            node[member] = text.ToString();
        }
    }

    // A group's, or one of any name.
    private bool ReadUnnamedAttribute(XmlContentNode node, XmlClass type, StartTag startTag, int attribute)
    {
        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasAttributes)
                && node[member] is XmlGroupNode group
                && ReadAttribute(group, group.XmlClass, startTag, attribute))
            {
                group.IsRead = true;
                return true;
            }
        }

        foreach (XmlClassMember member in type.Members)
        {
            if (member.Kind == XmlMemberKind.AnyAttributes)
            {
                node.ItemsAt(member.Slot).Add(new XmlRawAttribute(startTag.LocalName(attribute), startTag.NamespaceUri(attribute), startTag.ValueOf(attribute)));
                return true;
            }
        }

        return false;
    }

    private MemberPlace ReadByFlag(XmlContentNode node, XmlClass type, XmlMemberFlags flag, XmlElementNode child, XmlClass childType)
    {
        foreach (XmlClassMember member in type.Has(flag) ? type.Members : [])
        {
            if (!member.IsAttribute && member.Has(flag) && TryHold(node, member, child, childType))
            {
                return MemberPlace.Of(member.Number);
            }
        }

        return MemberPlace.None;
    }

    private bool TryHold(XmlContentNode node, XmlClassMember member, XmlElementNode child, XmlClass childType)
    {
        if ((isChecked || member.Has(XmlMemberFlags.ByClass)) && (!member.CanHold(childType) || (member.Has(XmlMemberFlags.FirstOnly) && node[member] is not null)))
        {
            return false;
        }

        if (member.Has(XmlMemberFlags.List))
        {
            node.ItemsAt(member.Slot).Add(child);
        }
        else
        {
            node[member] = child;
        }

        return true;
    }
}

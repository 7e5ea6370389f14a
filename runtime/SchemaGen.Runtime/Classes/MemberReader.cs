using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Classes;

/// <summary>Gives objects what was read, member by member.</summary>
/// <param name="names">The names of the schema by which is read.</param>
internal sealed class MemberReader(SchemaNames names)
{
    /// <summary>Gives an object an attribute; false if its class has no member for it.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    public bool ReadAttribute(XmlContentNode node, XmlClass type, StartTag startTag, int attribute)
    {
        int number = type.IsOf(names) ? startTag.NameNumber(attribute) : type.NumberOf(startTag.LocalName(attribute), startTag.NamespaceUri(attribute));
        int index = 0;
        if (type.Attributes.Next(number, ref index) is not { } named)
        {
            return type.Has(XmlMemberFlags.HasAttributes | XmlMemberFlags.TakesRest) && ReadUnnamedAttribute(node, type, startTag, attribute);
        }

        if (named.Kind == XmlMemberKind.FixedAttribute)
        {
            ReadFixed(node, named, startTag.TextOf(attribute));
            return true;
        }

        return node.ReadMember(named.Number, new XmlMemberValue(node, named, startTag, attribute));
    }

    /// <summary>Gives an object a child that is an object, and tells its member.</summary>
    public XmlMember ReadElement(XmlContentNode node, XmlClass type, ElementLevel level, XmlElementNode child)
    {
        int number = type.IsOf(names) ? level.NameNumber : type.NumberOf(level.LocalName, level.NamespaceUri);
        for (int index = 0; type.Children.Next(number, ref index) is { } named;)
        {
            if (!named.IsValueElement && node.ReadMember(named.Number, new XmlMemberValue(node, named, child)))
            {
                return XmlMember.Of(named.Number);
            }
        }

        if (ReadByFlag(node, type, XmlMemberFlags.TakesByClass, child) is { Exists: true } byClass)
        {
            return byClass;
        }

        if (type.Has(XmlMemberFlags.HasElements))
        {
            foreach (XmlClassMember member in type.Members)
            {
                if (member.Has(XmlMemberFlags.HasElements)
                    && node.GroupOf(member.Number) is { } group
                    && ReadElement(group, group.XmlClass, level, child) is { Exists: true } inner)
                {
                    group.IsRead = true;
                    return XmlMember.InGroup(member.Number, inner);
                }
            }
        }

        return ReadByFlag(node, type, XmlMemberFlags.TakesRest, child);
    }

    /// <summary>Gives an object a child that is a value, and tells its member.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    public XmlMember ReadValue(XmlContentNode node, XmlClass type, ElementLevel level)
    {
        int number = type.IsOf(names) ? level.NameNumber : type.NumberOf(level.LocalName, level.NamespaceUri);
        for (int index = 0; type.Children.Next(number, ref index) is { } named;)
        {
            if (named.IsValueElement)
            {
                return ReadText(node, named, level.Text) ? XmlMember.Of(named.Number) : XmlMember.None;
            }
        }

        foreach (XmlClassMember member in type.Members)
        {
            if (member.Has(XmlMemberFlags.HasValues)
                && node.GroupOf(member.Number) is { } group
                && ReadValue(group, group.XmlClass, level) is { Exists: true } inner)
            {
                group.IsRead = true;
                return XmlMember.InGroup(member.Number, inner);
            }
        }

        return XmlMember.None;
    }

    /// <summary>Gives an object the text of an element that has no children; false if its class has no member for it.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    public static bool ReadText(XmlContentNode node, XmlClass type, string text) => type.Text is { } member && ReadText(node, member, text);

    /// <summary>Gives an object text that stands between children, and tells its member.</summary>
    public static XmlMember ReadMixedText(XmlContentNode node, string text)
    {
        XmlClassMember items = node.XmlClass.Items!;
        return ReadText(node, items, text) ? XmlMember.Of(items.Number) : XmlMember.None;
    }

    /// <summary>Gives a member a text; false if it is none that the member can hold.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    public static bool ReadText(XmlContentNode node, XmlClassMember member, string text)
    {
        if (member.Kind is XmlMemberKind.FixedElement or XmlMemberKind.FixedText)
        {
            ReadFixed(node, member, text);
            return true;
        }

        return node.ReadMember(member.Number, new XmlMemberValue(node, member, text));
    }

    /// <summary>When the start tag is known: remembers the attributes that new objects write and that are not there.</summary>
    public static void OmitAttributes(XmlContentNode node, XmlClass type, StartTag startTag)
    {
        foreach (XmlClassMember member in type.Members)
        {
            if (member.Has(XmlMemberFlags.Omittable) && startTag.Find(member.LocalName, member.NamespaceUri) < 0)
            {
                (node.Form ??= new XmlSourceForm()).Omit(member.Number);
            }
            else if (member.Has(XmlMemberFlags.HasAttributes) && node.GroupOf(member.Number) is { } group)
            {
                OmitAttributes(group, group.XmlClass, startTag);
            }
        }
    }

    // A group's, or one of any name.
    private bool ReadUnnamedAttribute(XmlContentNode node, XmlClass type, StartTag startTag, int attribute)
    {
        foreach (XmlClassMember member in type.Members)
        {
            if (member.Has(XmlMemberFlags.HasAttributes)
                && node.GroupOf(member.Number) is { } group
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
                return node.ReadMember(member.Number, new XmlMemberValue(node, member, startTag, attribute));
            }
        }

        return false;
    }

    private static XmlMember ReadByFlag(XmlContentNode node, XmlClass type, XmlMemberFlags flag, XmlElementNode child)
    {
        if (type.Has(flag))
        {
            foreach (XmlClassMember member in type.Members)
            {
                if (!member.IsAttribute && member.Has(flag) && node.ReadMember(member.Number, new XmlMemberValue(node, member, child)))
                {
                    return XmlMember.Of(member.Number);
                }
            }
        }

        return XmlMember.None;
    }

    // What is fixed has no property: only a text that is written differently is remembered.
    private static void ReadFixed(XmlContentNode node, XmlClassMember member, ReadOnlySpan<char> text)
    {
        if (!text.SequenceEqual(member.FixedText))
        {
            (node.Form ??= new XmlSourceForm()).KeepText(member.Number, 0, text.ToString());
        }
    }
}

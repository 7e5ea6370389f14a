using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>Gives objects what is read leniently, and says what of it they cannot take.</summary>
/// <param name="members">Gives objects what was read.</param>
internal sealed class LenientBinding(MemberReader members)
{
    // No document has it: no enum has such a word.
    private const string NoText = "\uFFFF";

    /// <summary>Reads attributes; what no property can hold becomes extra content.</summary>
    /// <param name="node">The object.</param>
    /// <param name="attributes">The attributes of its start tag.</param>
    /// <param name="verdicts">For each attribute the code of its error; empty if it is valid.</param>
    /// <param name="groups">The groups of the object whose case is not known.</param>
    public void ReadAttributes(
        XmlElementNode node, StartTag attributes, List<string> verdicts, List<UnrecognizedGroup> groups)
    {
        XmlMemberList listing = new(XmlListing.Unread);
        listing.Fill(node);
        List<ListedMember> written = [.. listing.Attributes.Unread];
        for (int i = 0; i < attributes.Count; i++)
        {
            StartTagAttribute attribute = attributes[i];
            bool isKnown = verdicts[i].Length == 0 || verdicts[i] == XmlErrorCodes.InvalidAttributeValue;
            if ((isKnown || written.Exists(member => IsNamed(member, attribute))) && TryReadAttribute(node, attributes, i))
            {
                continue;
            }

            XmlContentNode holder = node;
            if (isKnown && groups.Count > 0)
            {
                int group = groups.FindIndex(group => group.Discriminator == attribute.LocalName);
                holder = groups[Math.Max(group, 0)].Group;
            }

            holder.Extra.Attributes.Add(new XmlRawAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value));
        }

        listing.Fill(node);
        foreach (ListedMember member in listing.Attributes.Unread)
        {
            if (attributes.Find(member.LocalName, member.NamespaceUri) < 0 || HasExtra(node, member))
            {
                Omit(member);
            }
        }

        KeepCleared(node, attributes);
    }

    /// <summary>Keeps attributes beside the properties that another one has cleared: the schema allows one of them, the document has both.</summary>
    private static void KeepCleared(XmlElementNode node, StartTag attributes)
    {
        XmlMemberList listing = new(XmlListing.Traced);
        listing.Fill(node);
        for (int i = 0; i < attributes.Count; i++)
        {
            StartTagAttribute attribute = attributes[i];
            if (!listing.Attributes.Attributes.Exists(listed => listed.LocalName == attribute.LocalName && listed.NamespaceUri == attribute.NamespaceUri))
            {
                node.Extra.Attributes.Add(new XmlRawAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value));
            }
        }
    }

    /// <summary>Marks required values that were not read: they have their types' defaults, which the document did not.</summary>
    public static void OmitMissing(XmlElementNode node, List<XmlMember> order, bool hasText)
    {
        XmlMemberList listing = new(XmlListing.Unread);
        listing.Fill(node);
        foreach (ListedMember member in listing.Children.Unread)
        {
            if (member.LocalName.Length == 0 && !hasText)
            {
                Omit(member);
            }
            else if (member.LocalName.Length > 0 && !order.Contains(member.Place))
            {
                Omit(member);
            }
        }
    }

    /// <summary>Reads the text of an element; false if no property can hold it.</summary>
    public static bool TryReadText(XmlElementNode node, string text)
    {
        try
        {
            return MemberReader.ReadText(node, node.XmlClass, text);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a child that is an object; no member if it is of a class that goes with another case than the parent's.</summary>
    public XmlMember ReadElement(XmlElementNode parent, ElementLevel level, XmlElementNode child)
    {
        try
        {
            return members.ReadElement(parent, parent.XmlClass, level, child);
        }
        catch (InvalidCastException)
        {
            return XmlMember.None;
        }
    }

    /// <summary>Reads a child that is a value; no member if no property can hold it.</summary>
    public XmlMember ReadValue(XmlElementNode parent, ElementLevel level)
    {
        try
        {
            return members.ReadValue(parent, parent.XmlClass, level);
        }
        catch (FormatException)
        {
            return XmlMember.None;
        }
    }

    private bool TryReadAttribute(XmlElementNode node, StartTag startTag, int attribute)
    {
        try
        {
            return members.ReadAttribute(node, node.XmlClass, startTag, attribute);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Omit(ListedMember member)
    {
        (member.Owner.Form ??= new XmlSourceForm()).Omit(member.Number);
        if (member.HasUnrecognized)
        {
            MemberReader.ReadText(member.Owner, member.Owner.XmlClass[member.Number], NoText);
        }
    }

    private static bool HasExtra(XmlElementNode node, ListedMember member) => (node.Form?.Extra?.Attributes ?? [])
        .Concat(member.Owner.Form?.Extra?.Attributes ?? [])
        .Any(attribute => attribute.LocalName == member.LocalName && attribute.NamespaceUri == member.NamespaceUri);

    private static bool IsNamed(ListedMember member, StartTagAttribute attribute) =>
        member.LocalName == attribute.LocalName && member.NamespaceUri == attribute.NamespaceUri;
}
